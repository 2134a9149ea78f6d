import { LOCALES, type Locale } from "#domain/kernel/state";
import type { Profile } from "#domain/organisations/state";
import { fieldText, isText, type ProfileField } from "./fields.ts";
import { PROFILE_COLUMNS, type TextColumn } from "./profile-columns.ts";
import { PROFILE } from "./profile-fields.ts";

/** An item that is missing: its field, which is also its place on the form, and whether publishing needs it. */
export type MissingField = { field: ProfileField; needed: boolean };
export type Completeness = { missing: MissingField[]; filled: number; of: number };

const inAny = (profile: Profile, text: TextColumn) => LOCALES.some((lang) => profile[text][lang]);
type Item = MissingField & { there: boolean };
const item = (profile: Profile, field: ProfileField, needed = false): Item => ({ field, needed, there: fieldText(profile, field) !== "" });

/** What a text lacks: in each language where it is wanted in each, else in the reader's. */
function ofText(profile: Profile, text: TextColumn, locale: Locale): Item[] {
  const { completeness } = PROFILE[text];
  const there = inAny(profile, text);
  if (completeness === "wantedOnce") return [{ field: `${text}.${locale}`, needed: false, there }];
  if (completeness === "neededOnce" && !there) return [item(profile, `${text}.${locale}`, true)];
  return LOCALES.map((lang) => item(profile, `${text}.${lang}`));
}

/** What a profile still lacks. A short description in one language is enough to publish; the other languages are wanted. */
export function completeness(profile: Profile, locale: Locale): Completeness {
  const items = PROFILE_COLUMNS.flatMap((name): Item[] => {
    if (isText(name)) return ofText(profile, name, locale);
    const { completeness } = PROFILE[name];
    return completeness === "optional" ? [] : [item(profile, name, completeness === "needed")];
  }).sort((a, b) => Number(b.needed) - Number(a.needed));
  const missing = items.filter(({ there }) => !there).map(({ field, needed }) => ({ field, needed }));
  return { missing, filled: items.length - missing.length, of: items.length };
}

export const missingFields = (profile: Profile, locale: Locale) => completeness(profile, locale).missing.filter(({ needed }) => needed);
