import { getTranslations } from "next-intl/server";
import { type MergeField, NUMBER_FIELDS } from "#domain/organisations/merge/merge-fields";

/** The name of a field: the profile's own, or that of a number. */
export async function fieldNames() {
  const [t, profile] = await Promise.all([getTranslations("duplicates.merge"), getTranslations("organisations.profile")]);
  return (field: MergeField | string) =>
    (NUMBER_FIELDS as readonly string[]).includes(field)
      ? t(`fields.${field as "phone"}`)
      : profile.has(`fields.${field}` as "fields.name")
        ? profile(`fields.${field}` as "fields.name")
        : field;
}
