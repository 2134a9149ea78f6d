import { getTranslations } from "next-intl/server";
import { StatusBadge, type Tone } from "#components/ui/status-badge";
import { SUBJECT_FIELDS } from "#domain/exchange/import/subject-fields";
import { samplesOf } from "#domain/exchange/import/suggest-columns";
import type { ColumnGround } from "#domain/exchange/state";
import { fieldWords } from "../field-words.ts";
import type { Loaded } from "./load.ts";

const TONES: Record<ColumnGround, Tone> = {
  known: "ok",
  layout: "ok",
  remembered: "ok",
  chosen: "ok",
  suggested: "warn",
  twice: "warn",
  empty: "grey",
  none: "grey",
  exportOnly: "grey",
};
/** As spreadsheets name columns: A, B … Z, AA. */
const letterOf = (n: number): string => (n < 26 ? String.fromCharCode(65 + n) : letterOf(Math.floor(n / 26) - 1) + letterOf(n % 26));
const first = (why: ColumnGround) =>
  why === "suggested" || why === "twice" ? 0 : why === "none" || why === "empty" || why === "exportOnly" ? 2 : 1;

/** Each column with three samples, the field to which it goes, and why. Those to confirm come first. */
export async function ColumnTable({ loaded: { file, rows } }: { loaded: Loaded }) {
  const [t, fieldWord] = await Promise.all([getTranslations("exchange.import.columns"), fieldWords()]);
  const columns = file.columns
    .map((column, n) => ({ ...column, n, heading: file.headings[n] || t("unnamed") }))
    .sort((a, b) => first(a.why) - first(b.why) || a.n - b.n);
  return (
    <table className="flat columns">
      <thead>
        <tr>
          <th scope="col">{t("column")}</th>
          <th scope="col">{t("samples")}</th>
          <th scope="col">{t("goesTo")}</th>
          <th scope="col">{t("why")}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ n, heading, field, why }) => (
          <tr key={n}>
            <th scope="row">
              <span className="wrap-anywhere">{heading}</span>
              <span className="meta block">{t("letter", { letter: letterOf(n) })}</span>
            </th>
            <td data-l={t("samples")}>
              <span className="samples">
                {samplesOf(rows, n, 3).map((sample) => (
                  <code key={sample}>{sample.length > 60 ? `${sample.slice(0, 60)}…` : sample}</code>
                ))}
              </span>
            </td>
            <td data-l={t("goesTo")}>
              <select name={`columns[${n}]`} aria-label={t("goesToOf", { heading })} defaultValue={field ?? ""}>
                <option value="">{t("leaveOut")}</option>
                {SUBJECT_FIELDS[file.subject].fields.map((each) => (
                  <option key={each} value={each}>
                    {fieldWord(each)}
                  </option>
                ))}
              </select>
            </td>
            <td data-l={t("why")}>
              <span>
                <StatusBadge tone={TONES[why]}>{t(`grounds.${why}`)}</StatusBadge>
                <span className="meta block">{t(`groundTexts.${why}`)}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
