import { COUNTRIES, NEAR_COUNTRIES } from "#domain/kernel/countries";
import type { Locale } from "#domain/kernel/state";
import { escapeHtml } from "../html.ts";

const known = new Map<Locale, string>();
const namers = new Map<Locale, Intl.DisplayNames>();

function namer(locale: Locale) {
  const made = namers.get(locale) ?? new Intl.DisplayNames(locale, { type: "region" });
  namers.set(locale, made);
  return made;
}

/** A country's name in the reader's language; the code itself where there is none. */
export const countryName = (code: string, locale: Locale) => namer(locale).of(code) ?? code;

/** Without its end tag, which HTML leaves to the writer: 249 of them would be as long as a page. */
const option = (value: string, text: string) => `<option value="${value}">${escapeHtml(text)}`;

function allCountries(locale: Locale): string {
  const collator = new Intl.Collator(locale);
  const optionsOf = (codes: readonly string[]) =>
    codes
      .map((code) => ({ code, name: countryName(code, locale) }))
      .toSorted((a, b) => collator.compare(a.name, b.name))
      .map(({ code, name }) => option(code, name))
      .join("");
  const others = COUNTRIES.filter((code) => !NEAR_COUNTRIES.includes(code));
  return `${optionsOf(NEAR_COUNTRIES)}<hr>${optionsOf(others)}`;
}

/** The countries of the cluster's region and its neighbours, then a line and all others, each part by name, in the order of the reader's alphabet, after an empty choice: written once a language, not drawn one by one for each page. */
export function countryOptions(locale: Locale, empty: string): { html: string } {
  const options = known.get(locale) ?? allCountries(locale);
  known.set(locale, options);
  return { html: option("", empty) + options };
}
