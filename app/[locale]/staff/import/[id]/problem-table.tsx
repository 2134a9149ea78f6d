import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import type { ImportProblem } from "#domain/exchange/state";
import { namedKinds } from "../../../named-kinds.ts";
import { fieldWords } from "../field-words.ts";
import { expectedWords } from "./expected-words.ts";

/** `name`: what the row is called. */
export type FoundProblem = ImportProblem & { row: number; name: string };

/** Rows with the same problem: where it is, what was found, and the correction. `from`: how many fields of corrections come before these. */
export async function ProblemTable({ problems, from }: { problems: FoundProblem[]; from: number }) {
  const [t, fieldWord, expected] = await Promise.all([getTranslations("exchange.import.problems"), fieldWords(), expectedWords()]);
  return (
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
        {problems.map(({ row, name, code, effect, column, field, found, fix }, n) => (
          <tr key={row}>
            <th scope="row" data-l={t("row")}>
              <span className="num">{row}</span> <span className="wrap-anywhere font-normal">{name}</span>
            </th>
            <td data-l={t("column")}>{fieldWord(field)}</td>
            <td data-l={t("found")}>
              {found ? <code>{found.length > 120 ? `${found.slice(0, 120)}…` : found}</code> : <span className="meta">{t("nothing")}</span>}
            </td>
            <td data-l={t("expected")}>
              <span>{code === "kind" ? t("listed") : expected(code)}</span>
            </td>
            <td data-l={t("fix")}>
              {effect === "repaired" ? (
                <span className="wrap-anywhere">{fix}</span>
              ) : (
                <span>
                  <HiddenField name={`fixes[${from + n}].at`} value={`${row}-${column}`} />
                  <Correction
                    name={`fixes[${from + n}].text`}
                    label={t("fixOf", { column: fieldWord(field), row: String(row) })}
                    problem={{ code, found }}
                  />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CorrectionProps = { name: string; label: string; problem: Pick<ImportProblem, "code" | "found"> };

/** A kind is chosen, anything else is typed; what was found stays until it is changed. */
async function Correction({ name, label, problem: { code, found } }: CorrectionProps) {
  if (code !== "kind") return <input type="text" name={name} aria-label={label} defaultValue={found} />;
  const kinds = await namedKinds();
  return (
    <select name={name} aria-label={label} defaultValue={found}>
      <option value={found}>{found}</option>
      {kinds.all.map((kind) => (
        <option key={kind} value={kind}>
          {kinds.name(kind)}
        </option>
      ))}
    </select>
  );
}
