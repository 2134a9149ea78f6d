import { getTranslations } from "next-intl/server";
import type { OrganisationRole } from "#domain/access/state";
import type { WordField } from "#domain/exchange/state";
import type { Locale } from "#domain/kernel/state";
import { profileValue } from "../../../profile-value.ts";

/** What the reader's language calls a code of a list. */
export async function importValue(): Promise<(field: WordField, code: string) => string> {
  const [profile, term, languages] = await Promise.all([profileValue(), getTranslations("terms"), getTranslations("access.languages")]);
  return (field, code) => {
    if (field === "role") return term(`organisationRole.${code as OrganisationRole}`);
    if (field === "language") return languages(code as Locale);
    return profile(field, code);
  };
}
