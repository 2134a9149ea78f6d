import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { PageTitle } from "#components/ui/page-title";
import type { ImportOutcome } from "#domain/exchange/state";
import { lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { formatDateTime, formatNumber } from "#lib/format";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { undo } from "../actions.ts";
import type { Loaded } from "./load.ts";
import { WizardSteps } from "./wizard-steps.tsx";

/** What became of the rows, those that were left out as a file, and the way back for 24 hours. */
export async function ResultStep({ loaded }: { loaded: Loaded }) {
  const [t, locale, { now }] = await Promise.all([getTranslations("exchange.import.result"), getLocale(), requestContext()]);
  const { file, rows, here } = loaded;
  const to = paths(locale);
  const count = (outcome: ImportOutcome) => rows.filter((row) => row.outcome === outcome).length;
  const [created, updated, same, skipped] = [count("created"), count("updated"), count("same"), count("skipped")];
  const isUndone = file.status === "undone";
  const left = isUndone ? rows.flatMap(({ outcome, madeId }) => (outcome !== "same" && madeId ? (here.get(madeId) ?? []) : [])) : [];
  const until = file.finishedAt && later(file.finishedAt, lastingUntil("importUndo"));
  return (
    <>
      <PageTitle lead={isUndone ? t("undoneLead") : t("lead")}>{isUndone ? t("undone") : t("title", { n: created + updated })}</PageTitle>
      <WizardSteps now="import" loaded={loaded} />
      <dl className="sum">
        {(
          [
            ["created", created],
            ["updated", updated],
            ["same", same],
            ["skipped", skipped],
          ] as const
        ).map(([what, n]) => (
          <div key={what}>
            <dd className="num">{formatNumber(n, locale)}</dd>
            <dt>{t(`${what}Rows`)}</dt>
          </div>
        ))}
      </dl>
      {skipped > 0 ? (
        <p>
          <a className="alone" href={to.staffImportRows(file.id, "skipped")}>
            {t("download", { n: skipped })}
          </a>
        </p>
      ) : null}
      {left.length > 0 ? (
        <section className="sec">
          <h2>{t("left", { n: left.length })}</h2>
          <p className="hint">{t("leftHint")}</p>
          <ul className="imports-known">
            {left.map(({ id, slug, profile }) => (
              <li key={id}>
                <a className="alone wrap-anywhere" href={to.organisation(slug)}>
                  {profile.name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {!isUndone && until && until > now ? (
        <section className="sec">
          <h2>{t("undoTitle")}</h2>
          <p>{t("undoText", { until: formatDateTime(until, locale) })}</p>
          <WordedForm action={undo} className="mt-4">
            <HiddenField name="importId" value={file.id} />
            <SubmitButton className="btn quiet">{t("undo")}</SubmitButton>
          </WordedForm>
        </section>
      ) : null}
      <p className="mt-6">
        <a className="alone" href={to.staffImports()}>
          {t("another")}
        </a>
      </p>
    </>
  );
}
