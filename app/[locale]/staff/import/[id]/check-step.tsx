import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { PageTitle } from "#components/ui/page-title";
import { IMPORT_RULES, type ImportRule, readyRows, rowCounts, SKIP_CODES } from "#domain/exchange/state";
import { formatNumber } from "#lib/format";
import { paths } from "#lib/paths";
import { check } from "../actions.ts";
import { CancelButton, CancelForm } from "./cancel-form.tsx";
import { DoubtfulRows } from "./doubtful-rows.tsx";
import type { Loaded } from "./load.ts";
import { ProblemGroups } from "./problem-groups.tsx";
import { RuleChoice } from "./rule-choice.tsx";
import { SureRows } from "./sure-rows.tsx";
import { WizardSteps } from "./wizard-steps.tsx";

const COUNTED = {
  organisations: ["create", "update", "same", "skip"],
  people: ["create", "update", "invite", "same", "skip"],
  calls: ["create", "update", "same", "skip"],
} as const;

/** What would become of the rows, what to correct, and what may be here already. Nothing has been written. */
export async function CheckStep({ loaded }: { loaded: Loaded }) {
  const [t, locale] = await Promise.all([getTranslations("exchange.import.check"), getLocale()]);
  const { file, rows } = loaded;
  const counts = rowCounts(rows, file.rule);
  const readyBy = (rule: ImportRule) => readyRows(rowCounts(rows, rule));
  const ready = readyBy(file.rule);
  const why = SKIP_CODES.map(
    (code) => [code, rows.filter(({ action, reason }) => action === "skip" && reason?.skip === code).length] as const,
  );
  const shares = COUNTED[file.subject].map((what, at, all) => ({
    what,
    from: all.slice(0, at).reduce((sum, before) => sum + counts[before], 0),
    n: counts[what],
  }));
  const to = paths(locale);
  return (
    <>
      <PageTitle lead={t("lead", { n: file.total })}>{t("title", { ready, skip: counts.skip })}</PageTitle>
      <WizardSteps now="check" loaded={loaded} />
      <div className="sum-line">
        <dl className="sum">
          {COUNTED[file.subject].map((what) => (
            <div key={what}>
              <dd className="num">{formatNumber(counts[what], locale)}</dd>
              <dt>{t(`counts.${file.subject}.${what}` as "counts.people.create")}</dt>
            </div>
          ))}
        </dl>
        <svg className="shares" viewBox={`0 0 ${Math.max(1, file.total)} 1`} preserveAspectRatio="none" aria-hidden="true">
          {shares.map(({ what, from, n }) => (
            <rect key={what} className={what} x={from} width={n} height="1" />
          ))}
        </svg>
        {counts.skip > 0 ? (
          <p>
            {t("skipped")}{" "}
            {why
              .filter(([, n]) => n > 0)
              .map(([code, n]) => t(`skips.${code}`, { n }))
              .join(", ")}
            .{" "}
            <a className="alone" href={to.staffImportRows(file.id, "skipped")}>
              {t("downloadSkipped", { n: counts.skip })}
            </a>
          </p>
        ) : null}
      </div>
      <WordedForm action={check} className="wide-form">
        <HiddenField name="importId" value={file.id} />
        <ProblemGroups loaded={loaded} />
        {file.subject === "organisations" ? (
          <>
            <DoubtfulRows loaded={loaded} />
            <SureRows loaded={loaded} />
          </>
        ) : null}
        <RuleChoice loaded={loaded} />
        <div className="save">
          {/* Styles show the button of the rule that is chosen, which may be another than the one of the check. */}
          {IMPORT_RULES.map((rule) =>
            readyBy(rule) > 0 ? (
              <SubmitButton key={rule} name="go" value="import" className={`btn by-${rule}`} pendingText={t("starting")}>
                {t("go", { n: readyBy(rule) })}
              </SubmitButton>
            ) : null,
          )}
          <SubmitButton className={ready > 0 ? "btn quiet" : "btn"} pendingText={t("checking")}>
            {t("again")}
          </SubmitButton>
          <CancelButton />
          {ready > 0 ? <p className="meta">{t("goNote")}</p> : null}
        </div>
      </WordedForm>
      <CancelForm id={file.id} />
    </>
  );
}
