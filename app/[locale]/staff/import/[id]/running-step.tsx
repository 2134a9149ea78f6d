import { getLocale, getTranslations } from "next-intl/server";
import { PageTitle } from "#components/ui/page-title";
import { formatNumber } from "#lib/format";
import { paths } from "#lib/paths";
import { CancelButton, CancelForm } from "./cancel-form.tsx";
import { KeepAsking } from "./keep-asking.tsx";
import type { Loaded } from "./load.ts";
import { WizardSteps } from "./wizard-steps.tsx";

/** How far an import is. With scripts the page is drawn again by itself, without them by its link; closing it stops nothing. */
export async function RunningStep({ loaded }: { loaded: Loaded }) {
  const [t, locale] = await Promise.all([getTranslations("exchange.import.running"), getLocale()]);
  const { done, total, id } = loaded.file;
  return (
    <>
      <KeepAsking />
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <WizardSteps now="import" loaded={loaded} />
      <p className="progress-line">
        <progress value={done} max={total} aria-label={t("progress")} />
        <span className="num">{t("rows", { done: formatNumber(done, locale), total: formatNumber(total, locale) })}</span>
      </p>
      <noscript>
        <p>
          <a className="alone" href={paths(locale).staffImport(id)}>
            {t("refresh")}
          </a>
        </p>
      </noscript>
      <CancelForm id={id}>
        <CancelButton />
      </CancelForm>
    </>
  );
}
