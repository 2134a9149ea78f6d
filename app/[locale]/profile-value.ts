import { getLocale, getTranslations } from "next-intl/server";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { capabilityName, readCapabilityText } from "#domain/organisations/capabilities/capability-texts";
import type { KindName } from "#domain/organisations/kinds/kind-names";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import { isKindKey } from "#domain/organisations/state";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { countryName } from "#lib/format/countries";
import { namedKinds } from "./named-kinds.ts";

const rowOf = (field: string) => (field in PROFILE ? PROFILE[field as keyof typeof PROFILE] : undefined);

/** The language of what is in a field, where the field is the text of one language: "short.eu". */
export const fieldLanguage = (field: string): Locale | undefined => LOCALES.find((locale) => field.endsWith(`.${locale}`));

type Terms = Awaited<ReturnType<typeof getTranslations<"terms">>>;

/** What is in a field of a profile, in the words of a language: a code's name, a country's name, any other text as it is. */
export function profileWords(term: Terms, locale: Locale, kindName: KindName) {
  const capability = (line: string) => {
    const said = readCapabilityText(line);
    const { trl, text, evidence } = said;
    const shown = evidence && `${term(`evidenceKind.${evidence.kind}`)}: ${evidence.title}${evidence.url ? ` (${evidence.url})` : ""}`;
    return [capabilityName(said, locale).text, trl && `TRL ${trl}`, text, shown].filter(Boolean).join(BETWEEN_PARTS);
  };
  return (field: string, text: string): string => {
    const row = rowOf(field);
    if (!row || text === "") return text;
    if (row.control === "capabilities") return text.split("\n").map(capability).join("\n");
    if (row.control === "country") return countryName(text, locale);
    if (field === "kind" && isKindKey(text)) return kindName(text);
    if (!("terms" in row)) return text;
    return text
      .split(" ")
      .map((code) => term(`${row.terms}.${code}` as "sector.ivd"))
      .join(", ");
  };
}

/** The same in the reader's words. */
export async function profileValue() {
  const [term, kinds, locale] = await Promise.all([getTranslations("terms"), namedKinds(), getLocale()]);
  return profileWords(term, locale, kinds.name);
}
