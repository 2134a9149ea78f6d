import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge } from "#components/ui/status-badge";
import { rowName } from "#domain/exchange/import/row-name";
import { outcomesUncorrected, PROBLEM_CODES, ROW_OUTCOMES } from "#domain/exchange/state";
import { paths } from "#lib/paths";
import type { Loaded } from "./load.ts";
import { type FoundProblem, ProblemTable } from "./problem-table.tsx";

/** A form has at most so many fields: what is beyond can be corrected in the file. */
const CORRECTED = 80;
/** Of what is repaired, the first rows show how; some more are folded below them. */
const [SHOWN_REPAIRED, FOLDED_REPAIRED] = [3, 20];

/** What is wrong, grouped by what to do: the row, the column, what was found, what is expected, and the correction. */
export async function ProblemGroups({ loaded: { file, rows } }: { loaded: Loaded }) {
  const [t, locale] = await Promise.all([getTranslations("exchange.import.problems"), getLocale()]);
  const all: FoundProblem[] = rows.flatMap((each) =>
    each.problems
      .filter(({ effect }) => each.action !== "skip" || effect === "skip")
      .map((problem) => ({ ...problem, row: each.row, name: rowName(file, each) })),
  );
  if (all.length === 0) return null;
  let corrected = 0;
  const groups = PROBLEM_CODES.map((code) => all.filter((problem) => problem.code === code)).filter(({ length }) => length > 0);
  const outcomes = outcomesUncorrected(rows, file.rule);
  const toCorrect = ROW_OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], 0);
  return (
    <section>
      <h2>{t("title", { correct: toCorrect, repaired: all.filter(({ effect }) => effect === "repaired").length })}</h2>
      {toCorrect > 0 ? (
        <p>
          {t("uncorrected")}{" "}
          {ROW_OUTCOMES.filter((outcome) => outcomes[outcome] > 0)
            .map((outcome) => t(`outcomes.${outcome}`, { n: outcomes[outcome] }))
            .join(" ")}
        </p>
      ) : null}
      <p className="hint">
        {t("hint")}{" "}
        <a className="alone" href={paths(locale).staffImportRows(file.id, "problems")}>
          {t("download")}
        </a>
      </p>
      {groups.map((problems) => {
        const { code, effect } = problems[0] as FoundProblem;
        const from = corrected;
        const most = effect === "repaired" ? SHOWN_REPAIRED : Math.max(0, CORRECTED - corrected);
        const shown = problems.slice(0, most);
        if (effect !== "repaired") corrected += shown.length;
        return (
          <section key={code} className="problem-group">
            <div className="row between">
              <div>
                <h3>{t(`codes.${code}.title`, { n: problems.length })}</h3>
                <p className="hint">{t(`effects.${effect}`)}</p>
              </div>
              <StatusBadge tone={effect === "skip" ? "danger" : effect === "without" ? "warn" : "ok"}>
                {t(`badges.${effect}`, { n: problems.length })}
              </StatusBadge>
            </div>
            <ProblemTable problems={shown} from={from} />
            {effect === "repaired" ? (
              <OtherRepaired problems={problems.slice(SHOWN_REPAIRED)} />
            ) : problems.length > shown.length ? (
              <p className="meta">{t("others", { n: problems.length - shown.length })}</p>
            ) : null}
          </section>
        );
      })}
    </section>
  );
}

/** What else is repaired in the same way, for whoever wants to see more of it. */
async function OtherRepaired({ problems }: { problems: FoundProblem[] }) {
  const t = await getTranslations("exchange.import.problems");
  if (problems.length === 0) return null;
  const folded = problems.slice(0, FOLDED_REPAIRED);
  return (
    <details className="fold">
      <summary>{t("more", { n: folded.length })}</summary>
      <div>
        <ProblemTable problems={folded} from={0} />
        {problems.length > folded.length ? <p className="meta">{t("repairedAlike", { n: problems.length - folded.length })}</p> : null}
      </div>
    </details>
  );
}
