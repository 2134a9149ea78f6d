import type { Locale } from "#domain/kernel/state";

const EN = "(?:second|minute|hour|day|week|month|year)s?";
const ES = "(?:segundo|minuto|hora|día|semana|mes|año)(?:e?s)?";
const EU = "(?:segundo|minutu|ordu|lanegun|egun|aste|hilabete|urte)";

/** How each language writes several seconds, days or years out, in figures or in words. */
const SEVERAL: Record<Locale, string> = {
  en: `(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety)[ -](?:working )?${EN}|fortnight`,
  es: `(?:\\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|catorce|treinta|sesenta|noventa) ${ES}`,
  eu: `(?:\\d+|bi|hiru|lau|bost|sei|zazpi|zortzi|bederatzi|hamar|hamabi|hamalau|hogeita hamar|hirurogei|laurogeita hamar) ${EU}\\p{L}*`,
};

/** The same of one: "a day" alone is a date or how often, and a length only beside a word that says from when or until when. */
const ONE: Record<Locale, string> = {
  en: `(?<=(?:within|for|after|than|in|have) )an? (?!second)${EN}|an? (?!second)${EN}(?= (?:before|after|later|ago|old))`,
  es: `(?<=(?:durante|tras|hace|dentro de|en|más de|menos de) )una? ${ES}|una? ${ES}(?= (?:antes|después))`,
  eu: `${EU} bat(?= (?:barru|lehenago|geroago|baino))|(?:minutu|egun|hilabete) batez|(?:ordu|aste|urte)bete\\p{L}*`,
};

/** The branches of a plural or of a choice: what they say has its number from elsewhere. */
const BRANCHES = /\{\w+, (?:plural|select|selectordinal),(?:\s*[\w=]+ \{[^{}]*\})+\s*\}/g;

function withoutBranches(text: string): string {
  const less = text.replace(BRANCHES, "");
  return less === text ? text : withoutBranches(less);
}

/** The lengths of time that a text writes out itself. */
export const writtenLengths = (locale: Locale, text: string): string[] =>
  withoutBranches(text).match(new RegExp(`(?<!\\p{L})(?:${SEVERAL[locale]}|${ONE[locale]})(?!\\p{L})`, "giu")) ?? [];

/** Every text of a catalogue with the names that lead to it. */
export const textsOf = (value: unknown, at = ""): [key: string, text: string][] =>
  typeof value === "string" ? [[at, value]] : Object.entries(value ?? {}).flatMap(([key, one]) => textsOf(one, at ? `${at}.${key}` : key));
