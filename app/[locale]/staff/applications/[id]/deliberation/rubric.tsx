import { getLocale, getTranslations } from "next-intl/server";
import type { ScoresView } from "#domain/review/committee/scores";
import { formatNumber } from "#lib/format";
import { criterionWords } from "./criterion-words.ts";
import { RubricTable } from "./rubric-table.tsx";
import { ScoreForm } from "./score-form.tsx";

type Props = { applicationId: string; scores: ScoresView; open: boolean; mayScore: boolean };

/** What reviewers gave: closed until one's own scores are in, then with means, spread and the verdict. */
export async function Rubric({ applicationId, scores, open, mayScore }: Props) {
  const { criteria, result, scored, wanted, blind, mine, sheets } = scores;
  const [t, locale, wordOf] = await Promise.all([getTranslations("committee.rubric"), getLocale(), criterionWords()]);
  if (criteria.length === 0) return null;
  const said = sheets.flatMap(({ name, personId, marks }) =>
    criteria.flatMap((criterion) => {
      const comment = marks[criterion.key]?.comment;
      return comment ? [{ key: `${personId} ${criterion.key}`, name, criterion: wordOf(criterion), comment }] : [];
    }),
  );
  const becauseOf = (key: string) => criteria.find((criterion) => criterion.key === key) ?? { key, threshold: 0 };
  return (
    <section className="box stack">
      <h2 id="scores" tabIndex={-1}>
        {t("title")}
      </h2>
      <p className="meta">
        {scored === 0 ? (open ? t("noneYet", { wanted: String(wanted) }) : t("none")) : t("scored", { n: scored, wanted })}{" "}
        {blind && scored > 0 ? t("blind") : null}
      </p>
      {result ? <RubricTable criteria={criteria} sheets={sheets} result={result} /> : null}
      {result ? <p>{t(`verdict.${result.verdict}`)}</p> : null}
      {result && result.reasons.length > 0 ? (
        <ul className="list-disc ps-5">
          {result.reasons.map(({ because, criterion }) => (
            <li key={criterion}>
              {t(`because.${because}`, {
                criterion: wordOf(becauseOf(criterion)),
                mean: formatNumber(result.criteria.find((one) => one.criterion === criterion)?.mean ?? 0, locale, {
                  maximumFractionDigits: 1,
                }),
                threshold: formatNumber(becauseOf(criterion).threshold, locale),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      {said.length > 0 ? (
        <details className="fold">
          <summary>{t("comments")}</summary>
          <ul className="space-y-3">
            {said.map(({ key, name, criterion, comment }) => (
              <li key={key}>
                <p className="given wrap-anywhere">{comment}</p>
                <p className="meta">
                  {name}, {criterion}
                </p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {mayScore ? <ScoreForm applicationId={applicationId} criteria={criteria} mine={mine} /> : null}
    </section>
  );
}
