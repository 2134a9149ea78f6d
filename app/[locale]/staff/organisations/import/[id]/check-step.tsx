import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { PageTitle } from "#components/ui/page-title";
import { SKIP_CODES } from "#domain/exchange/state";
import { formatNumber } from "#lib/format";
import { paths } from "#lib/paths";
import { check } from "../actions.ts";
import { CancelForm } from "./cancel-form.tsx";
import { DoubtfulRows } from "./doubtful-rows.tsx";
import type { Loaded } from "./load.ts";
import { ProblemGroups } from "./problem-groups.tsx";
import { RuleChoice } from "./rule-choice.tsx";
import { WizardSteps } from "./wizard-steps.tsx";

/** What would become of the rows, what to correct, and what may be here already. Nothing has been written. */
export async function CheckStep({ loaded }: { loaded: Loaded }) {
  const [t, locale] = await Promise.all([getTranslations("exchange.import.check"), getLocale()]);
  const { file, rows } = loaded;
  const isSame = (row: (typeof rows)[number]) => row.action === "update" && row.changes?.[file.rule].length === 0;
  const counts = {
    create: rows.filter(({ action }) => action === "create").length,
    update: rows.filter((row) => row.action === "update" && !isSame(row)).length,
    same: rows.filter(isSame).length,
    skip: rows.filter(({ action }) => action === "skip").length,
  };
  const ready = counts.create + counts.update;
  const why = SKIP_CODES.map(
    (code) => [code, rows.filter(({ action, reason }) => action === "skip" && reason?.skip === code).length] as const,
  );
  const to = paths(locale);
  return (
    <>
      <PageTitle lead={t("lead", { n: file.total })}>{t("title", { ready, skip: formatNumber(counts.skip, locale) })}</PageTitle>
      <WizardSteps now="check" loaded={loaded} />
      <div className="sum-line">
        <dl className="sum">
          {(["create", "update", "same", "skip"] as const).map((what) => (
            <div key={what}>
              <dd className="num">{formatNumber(counts[what], locale)}</dd>
              <dt>{t(what)}</dt>
            </div>
          ))}
        </dl>
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
        <DoubtfulRows loaded={loaded} />
        <RuleChoice loaded={loaded} />
        <div className="save">
          {ready > 0 ? (
            <SubmitButton name="go" value="import" pendingText={t("starting")}>
              {t("go", { n: ready })}
            </SubmitButton>
          ) : null}
          <SubmitButton className={ready > 0 ? "btn quiet" : "btn"} pendingText={t("checking")}>
            {t("again")}
          </SubmitButton>
          {ready > 0 ? <p className="meta">{t("goNote")}</p> : null}
        </div>
      </WordedForm>
      <CancelForm id={file.id} />
    </>
  );
}
