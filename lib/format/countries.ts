import { COUNTRIES } from "#domain/kernel/countries";
import type { Locale } from "#domain/kernel/state";

type Option = { value: string; text: string };
const known = new Map<Locale, Option[]>();

/** A country's name in the reader's language; the code itself where there is none. */
export const countryName = (code: string, locale: Locale) => new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;

/** All countries by name, in the order of the reader's alphabet. */
export function countryOptions(locale: Locale): Option[] {
  const found = known.get(locale);
  if (found) return found;
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const collator = new Intl.Collator(locale);
  const options = COUNTRIES.map((value) => ({ value, text: names.of(value) ?? value })).sort((a, b) => collator.compare(a.text, b.text));
  known.set(locale, options);
  return options;
}
