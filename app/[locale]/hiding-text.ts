import { getLocale, getTranslations } from "next-intl/server";
import type { Hiding } from "#domain/organisations/state";

/** Why a page was hidden: the prepared reason in the reader's language, as it was worded then, and what staff wrote after it or in its place. */
export async function hidingText({ about, words, reason }: Hiding): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations("texts"), getLocale()]);
  return [words?.[locale] ?? (about && t(`hiding.${about}.text`)), reason].filter(Boolean).join("\n\n");
}
