import { indexedWords } from "#db/search/terms";
import { LOCALES, type Locale, type Localised } from "#domain/kernel/state";
import { termWords } from "#domain/organisations/capabilities/capability-terms";
import { namesSubject, subjectsNamed, withSynonyms } from "#domain/organisations/capabilities/named-subjects";
import { inLanguage, type Worded } from "#domain/organisations/profile/localised";
import type { Capability } from "#domain/organisations/state";
import { SHORTEST_BEGUN, SHORTEST_BEGUN_NAME } from "#domain/search/state";

/** Where a search found what the card does not show. `spelling`: nowhere; a name is written nearly so. */
export const FOUND_IN = ["aliases", "capabilities", "offers", "needs", "text", "town", "units", "spelling"] as const;
export type Reason = { foundIn: (typeof FOUND_IN)[number]; said?: Worded | { text: string } };

export type SearchedRow = {
  name: string;
  town: string | null;
  aliases: string[];
  short: Localised;
  text: Localised;
  offers: Localised;
  needs: Localised;
  capabilities: Capability[];
};

/** As the index has it: a short word is whole, a longer one begins another. */
const begins = (text: string, term: string) =>
  indexedWords(text).some((word) => (term.length < SHORTEST_BEGUN ? word === term : word.startsWith(term)));
const isPart = (name: string, term: string) =>
  indexedWords(name).some((word) => (term.length < SHORTEST_BEGUN_NAME ? word === term : word.includes(term)));

/** Why an organisation was found, in the reader's language where that says it as well, by another word for the same subject where no word says it, unless its name, short text and the town that its card shows do: `row` has what the reader may read. */
export function reasonOf(row: SearchedRow, terms: string[], locale: Locale, shownTown = row.town): Reason | undefined {
  const shown = `${inLanguage(row.short, locale)?.text ?? ""} ${shownTown ?? ""}`;
  const missing = terms.filter((term) => !isPart(row.name, term) && !begins(shown, term));
  if (missing.length === 0) return undefined;
  const languages = [locale, ...LOCALES.filter((other) => other !== locale)];
  const inTexts = (["offers", "needs", "text", "short"] as const).flatMap((field) =>
    languages.flatMap((lang): Required<Reason>[] => {
      const text = row[field][lang];
      return text ? [{ foundIn: field === "short" ? "text" : field, said: { text, lang } }] : [];
    }),
  );
  const named = row.capabilities.flatMap((one) => saidOf(one, languages).map((said) => ({ foundIn: "capabilities" as const, said })));
  const reasons: Required<Reason>[] = [
    ...(row.town && row.town !== shownTown ? [{ foundIn: "town" as const, said: { text: row.town } }] : []),
    ...row.aliases.map((text) => ({ foundIn: "aliases" as const, said: { text } })),
    ...named,
    ...inTexts,
  ];
  const holds = ({ foundIn, said }: Required<Reason>) =>
    missing.filter((term) => (foundIn === "aliases" ? isPart(said.text, term) : begins(said.text, term))).length;
  const isForeign = ({ said }: Required<Reason>) => Number("lang" in said && said.lang !== locale);
  const best = reasons.toSorted((a, b) => holds(b) - holds(a) || isForeign(a) - isForeign(b))[0];
  if (best && holds(best) > 0) return best;
  const subjects = subjectsNamed(terms.join(" "));
  const bySubject = reasons.filter(
    ({ said }) => namesSubject(said.text, subjects) || missing.every((term) => begins(withSynonyms(said.text), term)),
  );
  return bySubject.toSorted((a, b) => isForeign(a) - isForeign(b))[0] ?? { foundIn: "spelling" };
}

/** The name of a capability in each language, then what the organisation says of it. */
const saidOf = ({ term, tag, text, lang, evidence }: Capability, languages: Locale[]): Worded[] => [
  ...(term ? languages.map((each) => ({ text: termWords(term, each), lang: each })) : []),
  ...[tag, text, evidence?.title].flatMap((words) => (words ? [{ text: words, lang }] : [])),
];

/** Whether what was looked for is in the name or town of a unit: which. */
export function unitReason(units: readonly string[], terms: string[]): Reason | undefined {
  const text = units.find((unit) => terms.some((term) => begins(unit, term)));
  return text === undefined ? undefined : { foundIn: "units", said: { text } };
}
