import { LOCALES, type Locale } from "#domain/kernel/state";
import { capabilityText } from "#domain/organisations/capabilities/capability-texts";
import type { Profile } from "#domain/organisations/state";
import { type FormColumn, mayBePublic, type PlainColumn, PROFILE_COLUMNS, type ProfileColumn, type TextColumn } from "./profile-columns.ts";
import { PROFILE } from "./profile-fields.ts";

export type ProfileField = PlainColumn | `${TextColumn}.${Locale}`;
/** Those that the form of a profile sends. */
export type FormField = Exclude<ProfileField, Exclude<ProfileColumn, FormColumn>>;

/** Every field of a profile under the name it has in the form. */
export const PROFILE_FIELDS = PROFILE_COLUMNS.flatMap((name): ProfileField[] =>
  isText(name) ? LOCALES.map((lang) => `${name}.${lang}` as const) : [name],
);
export const FORM_FIELDS = PROFILE_FIELDS.filter(
  (field): field is FormField => !(field in PROFILE && "apart" in PROFILE[field as ProfileColumn]),
);

export function isText(name: ProfileColumn): name is TextColumn {
  return "localised" in PROFILE[name];
}

const parts = (field: ProfileField) => field.split(".") as [keyof Profile, Locale?];

/** The field of the profile, whatever the language of its text. */
export const columnOf = (field: ProfileField) => parts(field)[0];

/** Whether a field may be public: versions keep no other. */
export const isPublic = (field: ProfileField) => mayBePublic(columnOf(field));

/** What is in a field, in one text: two profiles with the same say the same, so the order of a list says nothing. */
export function fieldText(profile: Partial<Profile>, field: ProfileField): string {
  const [name, lang] = parts(field);
  const value = profile[name];
  if (value === null || value === undefined) return "";
  if (name === "capabilities") return (profile.capabilities ?? []).map(capabilityText).toSorted().join("\n");
  if (Array.isArray(value)) return value.toSorted().join(" ");
  if (typeof value === "object") return (lang && value[lang]) || "";
  return String(value);
}

/** The profile with one field as it is in another. */
export function takeField(into: Profile, from: Partial<Profile>, field: ProfileField): Profile {
  const [name, lang] = parts(field);
  if (name === "capabilities") return { ...into, capabilities: from.capabilities ?? [] };
  if (!lang) return { ...into, [name]: from[name] ?? null };
  const { [lang]: _, ...others } = into[name] as Partial<Record<Locale, string>>;
  const text = fieldText(from, field);
  return { ...into, [name]: text ? { ...others, [lang]: text } : others };
}

export const differing = (a: Partial<Profile>, b: Partial<Profile>) =>
  PROFILE_FIELDS.filter((field) => fieldText(a, field) !== fieldText(b, field));
