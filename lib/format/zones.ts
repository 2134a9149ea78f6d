import type { Locale } from "#domain/kernel/state";

type Words = Record<Locale, string>;
const named = (en: string, es: string, eu: string): Words => ({ en: `${en} time`, es: `hora de ${es}`, eu: `${eu} ordua` });

const WORDS: Record<string, Words> = {
  "Europe/Madrid": named("Madrid", "Madrid", "Madrilgo"),
  "Europe/Brussels": named("Brussels", "Bruselas", "Bruselako"),
  "Europe/Paris": named("Paris", "París", "Parisko"),
  "Europe/Lisbon": named("Lisbon", "Lisboa", "Lisboako"),
  "Europe/London": named("London", "Londres", "Londresko"),
  "Europe/Helsinki": named("Helsinki", "Helsinki", "Helsinkiko"),
  "Atlantic/Canary": named("Canary Islands", "Canarias", "Kanarietako"),
  "America/New_York": named("New York", "Nueva York", "New Yorkeko"),
  UTC: { en: "UTC", es: "UTC", eu: "UTC" },
};

/** The zones that a form offers; others are shown by their IANA name. */
export const NAMED_ZONES = Object.keys(WORDS);
export const zoneName = (zone: string, locale: Locale) => WORDS[zone]?.[locale] ?? zone;
