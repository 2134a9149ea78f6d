import { uniteCapabilities } from "#domain/organisations/capabilities/capability-texts";
import { FORM_FIELDS, type FormField, fieldText, takeField } from "#domain/organisations/profile/fields";
import type { MergeSide, Profile } from "#domain/organisations/state";

export const NUMBER_FIELDS = ["phone", "groupName"] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];
export type MergeNumbers = Record<NumberField, string | null>;
export type MergeField = FormField | NumberField;
/** Every field of an organisation of which a merge keeps one side's. The capabilities of both are kept. */
export const MERGE_FIELDS: readonly MergeField[] = [...FORM_FIELDS, ...NUMBER_FIELDS];

export type MergeValues = { profile: Profile; numbers: MergeNumbers };
export type MergeChoices = Partial<Record<MergeField, MergeSide>>;

const isNumber = (field: MergeField): field is NumberField => (NUMBER_FIELDS as readonly string[]).includes(field);
/** What is in a field of one side, as text. */
export const textOf = ({ profile, numbers }: MergeValues, field: MergeField) =>
  isNumber(field) ? (numbers[field] ?? "") : fieldText(profile, field);

/** The fields in which two organisations differ, with both texts and the side that is kept unless somebody says otherwise: what is filled in. */
export const differingFields = (from: MergeValues, into: MergeValues) =>
  MERGE_FIELDS.map((field) => ({ field, from: textOf(from, field), into: textOf(into, field) }))
    .filter((row) => row.from !== row.into)
    .map((row) => ({ ...row, keep: (row.into === "" ? "from" : "into") as MergeSide }));

/** The organisation that stays, with the chosen fields as they are in the one that goes. */
export function mergedFields(from: MergeValues, into: MergeValues, choices: MergeChoices): MergeValues {
  let { profile } = into;
  const numbers = { ...into.numbers };
  for (const field of MERGE_FIELDS) {
    if (choices[field] !== "from") continue;
    if (isNumber(field)) numbers[field] = from.numbers[field];
    else profile = takeField(profile, from.profile, field);
  }
  const capabilities = uniteCapabilities(into.profile.capabilities, from.profile.capabilities);
  return { profile: { ...profile, capabilities }, numbers };
}
