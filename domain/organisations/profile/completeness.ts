import { LOCALES, type Locale } from "#domain/kernel/state";
import type { Profile } from "#domain/organisations/state";
import { fieldText, type ProfileField, type TextField } from "./fields.ts";

/** An item that is missing: its field, which is also its place on the form, and whether publishing needs it. */
export type MissingField = { field: ProfileField; needed: boolean };
export type Completeness = { missing: MissingField[]; filled: number; of: number };

const NEEDED: ProfileField[] = ["name", "kind", "sectors"];
const WANTED: ProfileField[] = ["website", "town", "region", "country", "founded", "people", "contactName", "contactEmail"];
const ONCE: TextField[] = ["offers", "needs"];

const inAny = (profile: Profile, text: TextField) => LOCALES.some((lang) => profile[text][lang]);

/** What a profile still lacks. A short description in one language is enough to publish; the other languages are wanted. */
export function completeness(profile: Profile, locale: Locale): Completeness {
  const item = (field: ProfileField, there: boolean, needed: boolean) => ({ field, needed, there });
  const items = [
    ...NEEDED.map((field) => item(field, fieldText(profile, field) !== "", true)),
    ...(inAny(profile, "short")
      ? LOCALES.map((lang) => item(`short.${lang}`, Boolean(profile.short[lang]), false))
      : [item(`short.${locale}`, false, true)]),
    ...LOCALES.map((lang) => item(`text.${lang}`, Boolean(profile.text[lang]), false)),
    ...ONCE.map((text) => item(`${text}.${locale}`, inAny(profile, text), false)),
    ...WANTED.map((field) => item(field, fieldText(profile, field) !== "", false)),
  ];
  const missing = items.filter(({ there }) => !there).map(({ field, needed }) => ({ field, needed }));
  return { missing, filled: items.length - missing.length, of: items.length };
}

export const neededFor = (profile: Profile, locale: Locale) => completeness(profile, locale).missing.filter(({ needed }) => needed);
