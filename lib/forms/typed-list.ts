import { createTranslator } from "next-intl";
import { COUNTRIES } from "#domain/kernel/countries";
import { countryName } from "#lib/format/countries";
import { escapeHtml } from "#lib/html";
import type { Texts } from "#lib/requests/texts-by-name";
import { catalogues } from "../../messages/catalogues.ts";

export type Locale = keyof typeof catalogues;
type Words = { t: (key: string) => string; locale: Locale };

const isCountry = (value: string) => COUNTRIES.includes(value);

/** The texts of a whole catalogue, by key. */
export const textsIn = (locale: Locale) => createTranslator({ locale, messages: catalogues[locale] }) as (key: string) => string;

/** Whether a catalogue has a text at a key that somebody else wrote: what every object has by itself is none. */
function isText(locale: Locale, key: string) {
  let at: unknown = catalogues[locale];
  for (const part of key.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, part)) return false;
    at = (at as Record<string, unknown>)[part];
  }
  return typeof at === "string";
}

/** The text at the first of these keys that has one. */
function firstOf({ t, locale }: Words, keys: string[]) {
  const key = keys.find((one) => isText(locale, one));
  return key && t(key);
}

function row(words: Words, { name, values }: Texts) {
  const keys = [`questions.${name}.name`, `questions.${name}.label`, `membership.fields.${name}`, `organisations.profile.fields.${name}`];
  const label = firstOf(words, /^\w+(?:\.\w+)?$/.test(name) ? keys : []);
  const said = (value: string) =>
    (name === "country" && isCountry(value) ? countryName(value, words.locale) : undefined) ??
    firstOf(words, /^\w+$/.test(value) ? [`questions.${name}.options.${value}`, `terms.${name}.${value}`, `terms.sector.${value}`] : []) ??
    value;
  const texts = values.filter((value) => value !== "on").map((value) => escapeHtml(said(value)));
  return texts.length > 0 ? `${label ? `<dt>${escapeHtml(label)}</dt>` : ""}<dd>${texts.join("\n")}</dd>` : "";
}

/** What was typed into a form, as the HTML of a list under the form's own words; empty where nothing was. */
export function typedList(typed: readonly Texts[], locale: Locale): string {
  const rows = typed.map((one) => row({ t: textsIn(locale), locale }, one)).join("");
  return rows && `<dl>${rows}</dl>`;
}
