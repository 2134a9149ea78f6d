import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { PageTitle } from "#components/ui/page-title";
import { wordsOf } from "#domain/exchange/import/suggest-columns";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { map } from "../actions.ts";
import { CancelButton, CancelForm } from "./cancel-form.tsx";
import { ColumnTable } from "./column-table.tsx";
import { HowRead } from "./how-read.tsx";
import type { Loaded } from "./load.ts";
import { ReadAnotherWay } from "./read-another-way.tsx";
import { WizardSteps } from "./wizard-steps.tsx";
import { WordTables } from "./word-tables.tsx";

/** Where each column goes and what unknown words mean. */
export async function ColumnsStep({ loaded }: { loaded: Loaded }) {
  const t = await getTranslations("exchange.import.columns");
  const { file, rows } = loaded;
  const known = file.columns.filter(({ field, why }) => field && why !== "suggested").length;
  const toConfirm = file.columns.filter(({ why }) => why === "suggested").length;
  const toMatch = wordsOf(file.subject, rows, file.columns, file.values)
    .filter(({ field }) => field !== "organisation")
    .flatMap(({ words }) => words)
    .filter(({ code }) => code === undefined).length;
  return (
    <>
      <PageTitle lead={t("lead", { days: String(RETENTION_LENGTHS.importFile.n) })}>
        {t("title", { known: String(known), all: String(file.columns.length), confirm: toConfirm, match: toMatch })}
      </PageTitle>
      <WizardSteps now="columns" loaded={loaded} />
      <HowRead loaded={loaded} />
      {file.status === "columns" ? <ReadAnotherWay loaded={loaded} /> : null}
      <WordedForm action={map} className="wide-form">
        <HiddenField name="importId" value={file.id} />
        <section className="sec">
          <h2>{t("where")}</h2>
          <p className="hint mb-3">
            {toConfirm > 0 ? `${t("confirmFirst")} ` : null}
            {t("whereHint")}
          </p>
          <ColumnTable loaded={loaded} />
        </section>
        <WordTables loaded={loaded} />
        <div className="tick mt-6">
          <input id="remember" name="remember" type="checkbox" value="on" defaultChecked />
          <label htmlFor="remember">{t("remember")}</label>
          <p className="hint">{t("rememberHint")}</p>
        </div>
        <div className="save">
          <SubmitButton pendingText={t("checking")}>{t("check", { n: file.total })}</SubmitButton>
          <CancelButton />
          <p className="meta">{t("checkNote")}</p>
        </div>
      </WordedForm>
      <CancelForm id={file.id} />
    </>
  );
}
