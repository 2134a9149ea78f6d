import { getTranslations } from "next-intl/server";
import type { MissingField } from "#domain/organisations/profile/completeness";
import type { PlainColumn, TextColumn } from "#domain/organisations/profile/profile-columns";

/** What a missing item is called: a text that is missing in every language is missing in no particular one. */
export async function missingName() {
  const t = await getTranslations("organisations.profile");
  return ({ field }: MissingField) => {
    const [name, lang] = field.split(".");
    return lang ? t(`anyLanguage.${name as TextColumn}`) : t(`fields.${name as PlainColumn}`);
  };
}
