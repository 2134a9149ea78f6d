import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { StatusBadge } from "#components/ui/status-badge";
import { PROBLEM_CODES } from "#domain/exchange/state";
import { paths } from "#lib/paths";
import { fieldWords } from "../field-words.ts";
import { expectedWords } from "./expected-words.ts";
import type { Loaded } from "./load.ts";

/** A form has at most so many fields: what is beyond can be corrected in the file. */
const CORRECTED = 80;
const SHOWN_REPAIRED = 10;

/** What is wrong, grouped by what to do: the row, the column, what was found, what is expected, and the correction. */
export async function ProblemGroups({ loaded: { file, rows } }: { loaded: Loaded }) {
  const [t, locale, fieldWord, expected] = await Promise.all([
    getTranslations("exchange.import.problems"),
    getLocale(),
    fieldWords(),
    expectedWords(),
  ]);
  const all = rows.flatMap(({ row, action, problems }) =>
    problems.filter(({ effect }) => action !== "skip" || effect === "skip").map((problem) => ({ ...problem, row })),
  );
  if (all.length === 0) return null;
  let corrected = 0;
  const groups = PROBLEM_CODES.map((code) => all.filter((problem) => problem.code === code)).filter(({ length }) => length > 0);
  const toCorrect = new Set(all.filter(({ effect }) => effect !== "repaired").map(({ row }) => row)).size;
  return (
    <section>
      <h2>{t("title", { correct: toCorrect, repaired: all.filter(({ effect }) => effect === "repaired").length })}</h2>
      <p className="hint">
        {t("hint")}{" "}
        <a className="alone" href={paths(locale).staffImportRows(file.id, "problems")}>
          {t("download")}
        </a>
      </p>
      {groups.map((problems) => {
        const { code, effect } = problems[0] as (typeof problems)[number];
        const most = effect === "repaired" ? SHOWN_REPAIRED : CORRECTED - corrected;
        const shown = problems.slice(0, Math.max(0, most));
        const from = corrected;
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
            <table className="flat problems">
              <thead>
                <tr>
                  <th scope="col">{t("row")}</th>
                  <th scope="col">{t("column")}</th>
                  <th scope="col">{t("found")}</th>
                  <th scope="col">{t("expected")}</th>
                  <th scope="col">{t("fix")}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ row, column, field, found, fix }, n) => (
                  <tr key={row}>
                    <td className="num" data-l={t("row")}>
                      {row}
                    </td>
                    <td data-l={t("column")}>{fieldWord(field)}</td>
                    <td data-l={t("found")}>
                      {found ? (
                        <code>{found.length > 120 ? `${found.slice(0, 120)}…` : found}</code>
                      ) : (
                        <span className="meta">{t("nothing")}</span>
                      )}
                    </td>
                    <td data-l={t("expected")}>
                      <span>{expected(code)}</span>
                    </td>
                    <td data-l={t("fix")}>
                      {effect === "repaired" ? (
                        <span className="wrap-anywhere">{fix}</span>
                      ) : (
                        <span>
                          <HiddenField name={`fixes[${from + n}].at`} value={`${row}-${column}`} />
                          <input
                            type="text"
                            name={`fixes[${from + n}].text`}
                            aria-label={t("fixOf", { column: fieldWord(field), row: String(row) })}
                            defaultValue={found}
                          />
                        </span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {problems.length > shown.length ? <p className="meta">{t("others", { n: problems.length - shown.length })}</p> : null}
          </section>
        );
      })}
    </section>
  );
}
