import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { Note } from "#components/ui/note";
import { PageTitle } from "#components/ui/page-title";
import type { CreatedByImport } from "#domain/exchange/import/organisations/created-rows";
import { reversedAmong } from "#domain/exchange/import/reverse-rows";
import type { ImportOutcome } from "#domain/exchange/state";
import { lastingUntil, RETENTION_LENGTHS } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { formatDateTime, formatNumber } from "#lib/format";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { undo } from "../actions.ts";
import { CreatedSteps } from "./created-steps.tsx";
import { LeftRows } from "./left-rows.tsx";
import type { Loaded } from "./load.ts";
import { PeopleToInvite } from "./people-to-invite.tsx";
import { WizardSteps } from "./wizard-steps.tsx";

const COUNTED = {
  organisations: ["created", "updated", "same", "skipped"],
  people: ["created", "updated", "listed", "invited", "same", "skipped"],
  calls: ["created", "updated", "same", "skipped"],
} as const;

/** What became of the rows, those that were left out as a file, whom to invite, and the way back for 24 hours. */
export async function ResultStep({ loaded, created }: { loaded: Loaded; created: CreatedByImport | undefined }) {
  const { file, rows } = loaded;
  const [t, of, locale, { now }] = await Promise.all([
    getTranslations("exchange.import.result"),
    getTranslations(`exchange.import.result.${file.subject}`),
    getLocale(),
    requestContext(),
  ]);
  const to = paths(locale);
  const count = (outcome: ImportOutcome) => rows.filter((row) => row.outcome === outcome).length;
  const isUndone = file.status === "undone";
  const { left, ...reversed } = reversedAmong(rows);
  const undone = { left, n: reversed.created + reversed.updated + reversed.invited };
  const until = file.finishedAt && later(file.finishedAt, lastingUntil("importUndo"));
  return (
    <>
      <PageTitle lead={isUndone ? of("undoneLead", undone) : t("lead", { days: String(RETENTION_LENGTHS.importFile.n) })}>
        {isUndone
          ? t("undone", undone)
          : of("title", { n: count("created") + count("updated"), listed: count("listed"), invited: count("invited") })}
      </PageTitle>
      <WizardSteps now="import" loaded={loaded} undone={isUndone ? undone : undefined} />
      {isUndone ? null : (
        <dl className="sum">
          {COUNTED[file.subject].map((what) => (
            <div key={what}>
              <dd className="num">{formatNumber(count(what), locale)}</dd>
              <dt>{of(`${what}Rows` as "createdRows")}</dt>
            </div>
          ))}
        </dl>
      )}
      {count("skipped") > 0 ? (
        <p>
          <a className="alone" href={to.staffImportRows(file.id, "skipped")}>
            {t("download", { n: count("skipped") })}
          </a>
        </p>
      ) : null}
      {!isUndone && count("invited") > 0 ? <Note tone="ok">{t("invitedNote", { n: count("invited") })}</Note> : null}
      {isUndone ? <LeftRows loaded={loaded} /> : <PeopleToInvite loaded={loaded} />}
      {created ? <CreatedSteps importId={file.id} created={created} /> : null}
      {!isUndone && until && until > now ? (
        <section className="sec">
          <h2>{t("undoTitle")}</h2>
          <p>{of("undoText", { until: formatDateTime(until, locale) })}</p>
          <WordedForm action={undo} className="mt-4">
            <HiddenField name="importId" value={file.id} />
            <SubmitButton className="btn quiet">{t("undo")}</SubmitButton>
          </WordedForm>
        </section>
      ) : null}
      <p className="mt-6">
        <a className="alone" href={to.staffImports(file.subject)}>
          {t("another")}
        </a>
      </p>
    </>
  );
}
