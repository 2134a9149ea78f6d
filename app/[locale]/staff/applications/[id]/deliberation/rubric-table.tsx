import { getLocale, getTranslations } from "next-intl/server";
import type { RubricResult } from "#domain/review/committee/rubric";
import type { NamedScores } from "#domain/review/committee/scores";
import type { Criterion } from "#domain/review/state";
import { formatNumber } from "#lib/format";
import { criterionWords } from "./criterion-words.ts";

type Props = { criteria: Criterion[]; sheets: NamedScores[]; result: RubricResult };
const FIGURES = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** Criteria down, reviewers across, with the mean and in words how far apart they are. */
export async function RubricTable({ criteria, sheets, result }: Props) {
  const [t, locale, wordOf] = await Promise.all([getTranslations("committee.rubric"), getLocale(), criterionWords()]);
  const figure = (n: number) => formatNumber(n, locale, FIGURES);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its column is scrolled by keyboard.
    <section className="scroll" tabIndex={0} aria-label={t("caption")}>
      <table className="table">
        <caption className="vh">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("criterion")}</th>
            {sheets.map(({ personId, name }) => (
              <th key={personId} scope="col" className="r">
                {name}
              </th>
            ))}
            <th scope="col" className="r">
              {t("mean")}
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion, n) => {
            const of = result.criteria[n];
            return (
              <tr key={criterion.key}>
                <th scope="row">
                  {wordOf(criterion)}
                  {of && sheets.length > 1 ? (
                    <span className="meta block font-normal">
                      {t("spreadIs", { spread: of.spread, low: of.lowest, high: of.highest })}
                      {of.spread > 0 && sheets.length > 2 ? `, ${t("deviation", { n: figure(of.deviation) })}` : ""}
                    </span>
                  ) : null}
                </th>
                {sheets.map(({ personId, marks }) => (
                  <td key={personId} className="r">
                    {marks[criterion.key]?.score}
                  </td>
                ))}
                <td className="r">
                  <b>{of ? figure(of.mean) : ""}</b>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
