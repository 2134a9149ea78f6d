import { LOCALES, type Locale } from "#domain/kernel/state";
import type { Profile, ProfilePart } from "#domain/organisations/state";
import { fieldText, isText, type ProfileField } from "./fields.ts";
import { PROFILE_COLUMNS, type ProfileColumn, TEXT_COLUMNS } from "./profile-columns.ts";
import { PROFILE } from "./profile-fields.ts";

/** An item that is missing: its field, which is also its place on the form, its section, its hundredths, and whether publishing needs it. */
export type MissingField = { field: ProfileField; part: ProfilePart; weight: number; needed: boolean };
/** `share`: the hundredths that are filled in. `untranslated`: texts that are there in another language, which readers are shown instead. */
export type Completeness = { missing: MissingField[]; share: number; untranslated: ProfileField[] };

const languagesOf = (profile: Profile, text: (typeof TEXT_COLUMNS)[number]) => LOCALES.filter((lang) => profile[text][lang]);

/** Where a field is filled in: a text that is in no language yet, in the reader's. */
const placeOf = (name: ProfileColumn, locale: Locale): ProfileField => (isText(name) ? `${name}.${locale}` : name);
const isThere = (profile: Profile, name: ProfileColumn) =>
  isText(name) ? languagesOf(profile, name).length > 0 : fieldText(profile, name) !== "";

/** What a profile still lacks for its readers: what publishing needs, in the order of the form, then what counts most. A text in one language is complete. */
export function completeness(profile: Profile, locale: Locale): Completeness {
  const counted = PROFILE_COLUMNS.filter((name) => PROFILE[name].weight > 0);
  const missing = counted
    .filter((name) => !isThere(profile, name))
    .map((name) => {
      const { part, weight } = PROFILE[name];
      return { field: placeOf(name, locale), part, weight, needed: "needed" in PROFILE[name] };
    })
    .sort((a, b) => Number(b.needed) - Number(a.needed) || (a.needed ? 0 : b.weight - a.weight));
  return {
    missing,
    share: 100 - missing.reduce((sum, { weight }) => sum + weight, 0),
    untranslated: TEXT_COLUMNS.filter((text) => isThere(profile, text)).flatMap((text) =>
      LOCALES.filter((lang) => !profile[text][lang]).map((lang): ProfileField => `${text}.${lang}`),
    ),
  };
}

export const missingFields = (profile: Profile, locale: Locale) => completeness(profile, locale).missing.filter(({ needed }) => needed);
