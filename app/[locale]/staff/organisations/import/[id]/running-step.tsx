import { getLocale, getTranslations } from "next-intl/server";
import { PageTitle } from "#components/ui/page-title";
import { formatNumber } from "#lib/format";
import { CancelForm } from "./cancel-form.tsx";
import type { Loaded } from "./load.ts";
import { WizardSteps } from "./wizard-steps.tsx";

/** How far an import is. The page asks again by itself, with scripts and without; closing it stops nothing. */
export async function RunningStep({ loaded }: { loaded: Loaded }) {
  const [t, locale] = await Promise.all([getTranslations("exchange.import.running"), getLocale()]);
  const { done, total, id } = loaded.file;
  return (
    <>
      <meta httpEquiv="refresh" content="2" />
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <WizardSteps now="import" loaded={loaded} />
      <p className="progress-line">
        <progress value={done} max={total} aria-label={t("progress")} />
        <span className="num">{t("rows", { done: formatNumber(done, locale), total: formatNumber(total, locale) })}</span>
      </p>
      <CancelForm id={id} />
    </>
  );
}
