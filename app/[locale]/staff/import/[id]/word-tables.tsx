import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { StatusBadge } from "#components/ui/status-badge";
import { ORGANISATION_ROLES } from "#domain/access/state";
import { wordsOf } from "#domain/exchange/import/suggest-columns";
import type { WordField } from "#domain/exchange/state";
import { COUNTRIES } from "#domain/kernel/countries";
import { LOCALES } from "#domain/kernel/state";
import { KINDS, REGIONS, SECTORS } from "#domain/organisations/state";
import { formatNumber } from "#lib/format";
import { namedKinds } from "../../../named-kinds.ts";
import { fieldWords } from "../field-words.ts";
import { importValue } from "./import-value.ts";
import type { Loaded } from "./load.ts";
import { OrganisationWords } from "./organisation-words.tsx";

const CODES: Record<Exclude<WordField, "organisation">, readonly string[]> = {
  kind: KINDS,
  sectors: SECTORS,
  region: REGIONS,
  country: COUNTRIES,
  role: ORGANISATION_ROLES,
  language: LOCALES,
};
/** A form has at most so many fields; the rest of a long list is matched, or comes in without. */
const SHOWN = 40;

/** The words of the columns that are chosen from a list: what we do not know is said once for all rows. */
export async function WordTables({ loaded }: { loaded: Loaded }) {
  const { file, rows } = loaded;
  const [t, value, fieldWord, kinds, locale] = await Promise.all([
    getTranslations("exchange.import.words"),
    importValue(),
    fieldWords(),
    namedKinds(),
    getLocale(),
  ]);
  const found = wordsOf(file.subject, rows, file.columns, file.values).filter(({ words }) => words.some(({ code }) => code === undefined));
  return found.map(({ field, column, words }) => {
    if (field === "organisation") return <OrganisationWords key={field} words={words} loaded={loaded} />;
    const unknown = words.filter(({ code }) => code === undefined);
    const shown = words.slice(0, Math.max(SHOWN / found.length, Math.min(unknown.length, SHOWN)));
    const heading = file.headings[column] || fieldWord(field);
    return (
      <section key={field} className="sec">
        <h2 className="wrap-anywhere">{t("title", { n: unknown.length, heading })}</h2>
        <p className="hint mb-3">{t("hint", { n: unknown.reduce((sum, { rows }) => sum + rows, 0) })}</p>
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
            {shown.map(({ word, rows: n, code }, at) => (
              <tr key={word}>
                <th scope="row">
                  <code>{word}</code>
                </th>
                <td data-l={t("rows")} className="r">
                  {formatNumber(n, locale)}
                </td>
                <td data-l={t("becomes")}>
                  <HiddenField name={`values.${field}[${at}].word`} value={word} />
                  <select
                    name={`values.${field}[${at}].code`}
                    aria-label={t("becomesOf", { word })}
                    defaultValue={code === "" ? "leave" : (code?.split(" ")[0] ?? "")}
                  >
                    {code === undefined ? <option value="">{t("choose")}</option> : null}
                    <option value="leave">{t("leave")}</option>
                    {(field === "kind" ? kinds.all : CODES[field]).map((each) => (
                      <option key={each} value={each}>
                        {value(field, each)}
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
        {words.length > shown.length ? <p className="meta">{t("others", { n: words.length - shown.length })}</p> : null}
      </section>
    );
  });
}
