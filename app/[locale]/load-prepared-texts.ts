import { getLocale, getTranslations } from "next-intl/server";
import type { Context } from "#domain/kernel/context";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { offeredKeys, writtenTexts } from "#domain/texts/prepared-texts";
import { isStandardText, type OwnPurpose, type PreparedTextKey } from "#domain/texts/state";

/** What the portal says and calls a prepared text in each language: its variables stay in their braces. */
export async function standardTexts() {
  const worded = await Promise.all(LOCALES.map(async (locale) => [locale, await getTranslations({ locale, namespace: "texts" })] as const));
  const of = Object.fromEntries(worded) as Record<Locale, (typeof worded)[number][1]>;
  return {
    says: (key: PreparedTextKey, locale: Locale) => String(of[locale].raw(`${key}.text`)),
    called: (key: PreparedTextKey, locale: Locale) => of[locale](`${key}.label`),
  };
}

/** What the prepared texts say: in the cluster's own words, where it wrote any. */
export async function loadPreparedTexts(ctx: Context) {
  const [written, standard] = await Promise.all([writtenTexts(ctx), standardTexts()]);
  return (key: PreparedTextKey, locale: Locale) => written[key]?.words?.[locale] ?? standard.says(key, locale);
}

export type OfferedText = { code: string; label: string; says: (locale: Locale) => string };
/** The texts from which staff choose for a purpose, with their names in the reader's language, without those that were removed. */
export async function loadOfferedTexts(ctx: Context, purpose: OwnPurpose): Promise<OfferedText[]> {
  const [written, standard, locale] = await Promise.all([writtenTexts(ctx), standardTexts(), getLocale()]);
  return offeredKeys(purpose, written).map((key) => ({
    code: key.slice(purpose.length + 1),
    label: written[key]?.label?.[locale] ?? (isStandardText(key) ? standard.called(key, locale) : key),
    says: (language) => written[key]?.words?.[language] ?? (isStandardText(key) ? standard.says(key, language) : ""),
  }));
}
