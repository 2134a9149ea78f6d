import { getLocale, getTranslations } from "next-intl/server";
import { PageTitle } from "#components/ui/page-title";
import { canTake, type WorkingStatus } from "#domain/exchange/state";
import { formatNumber } from "#lib/format";
import { paths } from "#lib/paths";
import { KeepAsking } from "../keep-asking.tsx";
import { CancelButton, CancelForm } from "./cancel-form.tsx";
import type { Loaded } from "./load.ts";
import { WizardSteps } from "./wizard-steps.tsx";

/** How many rows the worker has to go through: to reverse an import, those that it wrote. */
function rowsToDo({ file, rows }: Loaded): number {
  if (file.status === "checking" || file.status === "running") return file.total;
  return rows.filter(({ outcome }) => outcome === "created" || outcome === "updated" || outcome === "invited").length;
}

/** How far the worker is. With scripts the page is drawn again by itself, without them by its link; closing it stops nothing. */
export async function WorkingStep({ loaded }: { loaded: Loaded }) {
  const { done, id } = loaded.file;
  const status = loaded.file.status as WorkingStatus;
  const [t, of, locale] = await Promise.all([
    getTranslations("exchange.import.working"),
    getTranslations(`exchange.import.working.${status}`),
    getLocale(),
  ]);
  const total = rowsToDo(loaded);
  const to = paths(locale);
  return (
    <>
      {status === "cancelling" ? null : <KeepAsking />}
      <PageTitle lead={t("lead")}>{of("title")}</PageTitle>
      <WizardSteps now={status === "checking" ? "check" : "import"} loaded={loaded} />
      <p className="progress-line">
        <progress value={Math.min(done, total)} max={total} aria-label={of("title")} />
        <span className="num">{of("rows", { done: formatNumber(Math.min(done, total), locale), total: formatNumber(total, locale) })}</span>
      </p>
      {status === "cancelling" ? (
        <p>
          <a className="alone" href={to.staffImports(loaded.file.subject)}>
            {t("all")}
          </a>
        </p>
      ) : (
        <noscript>
          <p>
            <a className="alone" href={to.staffImport(id)}>
              {t("refresh")}
            </a>
          </p>
        </noscript>
      )}
      {canTake("cancel", status) ? (
        <CancelForm id={id}>
          <CancelButton />
        </CancelForm>
      ) : null}
    </>
  );
}
