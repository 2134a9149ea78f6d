import { LOCALES, type Locale } from "#domain/kernel/state";
import type { ProfileField } from "#domain/organisations/profile/fields";
import type { TextColumn } from "#domain/organisations/profile/profile-columns";

/** The language in which staff look at a text of a profile: their own, unless it was changed in others only; then the first of those. */
export function changedLanguage(changed: readonly ProfileField[], text: TextColumn, own: Locale): Locale {
  const languages = LOCALES.filter((lang) => changed.includes(`${text}.${lang}`));
  return languages.includes(own) ? own : (languages[0] ?? own);
}
