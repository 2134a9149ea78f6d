import { LOCALES, type Locale } from "#domain/kernel/state";
import type { Profile } from "#domain/organisations/state";

const TEXTS = ["short", "text", "offers", "needs"] as const;
export type TextField = (typeof TEXTS)[number];
type PlainField = Exclude<keyof Profile, TextField>;
export type ProfileField = PlainField | `${TextField}.${Locale}`;

const PLAIN: PlainField[] = [
  "name",
  "kind",
  "sectors",
  "website",
  "ror",
  "town",
  "region",
  "country",
  "founded",
  "people",
  "contactName",
  "contactEmail",
];
/** Every field of a profile under the name it has in the form. */
export const PROFILE_FIELDS: ProfileField[] = [...PLAIN, ...TEXTS.flatMap((text) => LOCALES.map((lang) => `${text}.${lang}` as const))];

const parts = (field: ProfileField) => field.split(".") as [keyof Profile, Locale?];

/** What stands in a field, as the form would send it. */
export function fieldText(profile: Partial<Profile>, field: ProfileField): string {
  const [name, lang] = parts(field);
  const value = profile[name];
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join(" ");
  if (typeof value === "object") return (lang && value[lang]) || "";
  return String(value);
}

/** The profile with one field as it stands in another. */
export function takeField(into: Profile, from: Partial<Profile>, field: ProfileField): Profile {
  const [name, lang] = parts(field);
  if (!lang) return { ...into, [name]: from[name] ?? null };
  const { [lang]: _, ...others } = into[name] as Partial<Record<Locale, string>>;
  const text = fieldText(from, field);
  return { ...into, [name]: text ? { ...others, [lang]: text } : others };
}

export const differing = (a: Partial<Profile>, b: Partial<Profile>) =>
  PROFILE_FIELDS.filter((field) => fieldText(a, field) !== fieldText(b, field));
