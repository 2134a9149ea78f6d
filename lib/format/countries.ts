import { COUNTRIES } from "#domain/kernel/countries";
import type { Locale } from "#domain/kernel/state";

type Option = { value: string; text: string };
const known = new Map<Locale, Option[]>();
const namers = new Map<Locale, Intl.DisplayNames>();

function namer(locale: Locale) {
  const made = namers.get(locale) ?? new Intl.DisplayNames(locale, { type: "region" });
  namers.set(locale, made);
  return made;
}

/** A country's name in the reader's language; the code itself where there is none. */
export const countryName = (code: string, locale: Locale) => namer(locale).of(code) ?? code;

/** All countries by name, in the order of the reader's alphabet. */
export function countryOptions(locale: Locale): Option[] {
  const found = known.get(locale);
  if (found) return found;
  const collator = new Intl.Collator(locale);
  const options = COUNTRIES.map((value) => ({ value, text: countryName(value, locale) })).sort((a, b) => collator.compare(a.text, b.text));
  known.set(locale, options);
  return options;
}
