import { getTranslations } from "next-intl/server";
import { isText } from "#domain/organisations/profile/fields";
import type { ProfileColumn } from "#domain/organisations/profile/profile-columns";

/** What a field of a profile is called, whatever the language of its text. */
export async function profileFieldName() {
  const t = await getTranslations("organisations.profile");
  return (name: ProfileColumn) => (isText(name) ? t(`names.${name}`) : t(`fields.${name}`));
}
