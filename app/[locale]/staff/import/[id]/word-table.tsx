import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { StatusBadge } from "#components/ui/status-badge";
import type { FoundWord } from "#domain/exchange/import/suggest-columns";
import type { WordField } from "#domain/exchange/state";
import { formatNumber } from "#lib/format";

/** `from`: how many words of the same field come before these. */
type Props = { field: WordField; words: readonly FoundWord[]; from: number; codes: readonly { code: string; text: string }[] };

/** Words of a column, with how many rows have each and what it becomes. */
export async function WordTable({ field, words, from, codes }: Props) {
  const [t, locale] = await Promise.all([getTranslations("exchange.import.words"), getLocale()]);
  return (
    <table className="flat words">
      <thead>
        <tr>
          <th scope="col">{t("word")}</th>
          <th scope="col" className="r">
            {t("rows")}
          </th>
          <th scope="col">{t("becomes")}</th>
          <th scope="col">{t("state")}</th>
        </tr>
      </thead>
      <tbody>
        {words.map(({ word, rows, code }, n) => (
          <tr key={word}>
            <th scope="row">
              <code>{word}</code>
            </th>
            <td data-l={t("rows")} className="r">
              {formatNumber(rows, locale)}
            </td>
            <td data-l={t("becomes")}>
              <HiddenField name={`values.${field}[${from + n}].word`} value={word} />
              <select
                name={`values.${field}[${from + n}].code`}
                aria-label={t("becomesOf", { word })}
                defaultValue={code === "" ? "leave" : (code?.split(" ")[0] ?? "")}
              >
                {code === undefined ? <option value="">{t("choose")}</option> : null}
                <option value="leave">{t("leave")}</option>
                {codes.map((each) => (
                  <option key={each.code} value={each.code}>
                    {each.text}
                  </option>
                ))}
              </select>
            </td>
            <td data-l={t("state")}>
              <StatusBadge tone={code === undefined ? "warn" : "ok"}>{code === undefined ? t("unknown") : t("known")}</StatusBadge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
