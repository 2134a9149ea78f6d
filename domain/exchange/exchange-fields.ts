import type { Locale } from "#domain/kernel/state";
import { type MergeValues, textOf } from "#domain/organisations/merge/merge-fields";
import { FORM_FIELDS, type FormField } from "#domain/organisations/profile/fields";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import type { Profile } from "#domain/organisations/state";
import { cellOfParts, partsOfCell } from "./cell-parts.ts";
import type { ExchangeField, ImportField } from "./state.ts";

/** An organisation as it goes into a file and comes out of one. */
export type ExchangeValues = MergeValues & { aliases: string[] };
/** What a row says, field by field, as text: codes for what is chosen from a list. */
export type ExchangeDraft = Partial<Record<ExchangeField, string>>;

/** Every field of a file, in its order. */
export const EXCHANGE_FIELDS: readonly ExchangeField[] = ["slug", ...FORM_FIELDS, "aliases", "phone"];

export const isExchangeField = (field: ImportField): field is ExchangeField => (EXCHANGE_FIELDS as readonly ImportField[]).includes(field);

const NUMBERS = ["phone"] as const satisfies ExchangeField[];
const isNumber = (field: ExchangeField): field is (typeof NUMBERS)[number] => (NUMBERS as readonly string[]).includes(field);
export const isProfileField = (field: ExchangeField): field is FormField => (FORM_FIELDS as readonly string[]).includes(field);

/** What a field holds, as a row says it. */
export function exchangeText(values: ExchangeValues, field: ExchangeField): string {
  if (field === "slug") return "";
  if (field === "aliases") return cellOfParts(values.aliases);
  return textOf(values, field);
}

/** A field of the profile as it is stored, from the text of a row that was read. */
function stored(field: FormField, text: string, profile: Profile): Partial<Profile> {
  const [name, lang] = field.split(".") as [keyof Profile, Locale?];
  if (lang) return { [name]: { ...(profile[name] as object), [lang]: text } };
  return { [name]: PROFILE[name].input.parse(name === "sectors" ? text.split(" ") : text) };
}

/** The organisation with what a row says of these fields. */
export function withDraft(values: ExchangeValues, draft: ExchangeDraft, fields: readonly ExchangeField[]): ExchangeValues {
  let { profile, numbers, aliases } = values;
  for (const field of fields) {
    const text = draft[field];
    if (!text) continue;
    if (field === "aliases") aliases = partsOfCell(text);
    else if (isNumber(field)) numbers = { ...numbers, [field]: text };
    else if (isProfileField(field)) profile = { ...profile, ...stored(field, text, profile) };
  }
  return { profile, numbers, aliases };
}
