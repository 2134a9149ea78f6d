import { getTranslations } from "next-intl/server";
import { ORGANISATION_ROLES } from "#domain/access/state";
import { wordsOf } from "#domain/exchange/import/suggest-columns";
import type { WordField } from "#domain/exchange/state";
import { COUNTRIES } from "#domain/kernel/countries";
import { LOCALES } from "#domain/kernel/state";
import { KINDS, REGIONS, SECTORS } from "#domain/organisations/state";
import { namedKinds } from "../../../named-kinds.ts";
import { fieldWords } from "../field-words.ts";
import { importValue } from "./import-value.ts";
import type { Loaded } from "./load.ts";
import { OrganisationWords } from "./organisation-words.tsx";
import { WordTable } from "./word-table.tsx";

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

/** The words of the columns that are chosen from a list: what we do not know is said once for all rows, and what we know is folded. */
export async function WordTables({ loaded }: { loaded: Loaded }) {
  const { file, rows } = loaded;
  const [t, value, fieldWord, kinds] = await Promise.all([
    getTranslations("exchange.import.words"),
    importValue(),
    fieldWords(),
    namedKinds(),
  ]);
  const found = wordsOf(file.subject, rows, file.columns, file.values).filter(({ words }) => words.some(({ code }) => code === undefined));
  return found.map(({ field, column, words }) => {
    if (field === "organisation") return <OrganisationWords key={field} words={words} loaded={loaded} />;
    const unknown = words.filter(({ code }) => code === undefined);
    const most = Math.max(SHOWN / found.length, Math.min(unknown.length, SHOWN));
    const shown = words.slice(0, most);
    const known = shown.slice(unknown.length);
    const heading = file.headings[column] || fieldWord(field);
    const codes = (field === "kind" ? kinds.all : CODES[field]).map((code) => ({ code, text: value(field, code) }));
    return (
      <section key={field} className="sec">
        <h2 className="wrap-anywhere">{t("title", { n: unknown.length, heading })}</h2>
        <p className="hint mb-3">{t("hint", { n: unknown.reduce((sum, { rows }) => sum + rows, 0) })}</p>
        <WordTable field={field} words={shown.slice(0, unknown.length)} from={0} codes={codes} />
        {words.length > shown.length ? <p className="meta">{t("others", { n: words.length - shown.length })}</p> : null}
        {known.length > 0 ? (
          <details className="fold">
            <summary>{t("showKnown", { n: known.length })}</summary>
            <WordTable field={field} words={known} from={unknown.length} codes={codes} />
          </details>
        ) : null}
      </section>
    );
  });
}
