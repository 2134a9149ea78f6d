import { getTranslations } from "next-intl/server";
import type { Context } from "#domain/kernel/context";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { writtenTexts } from "#domain/texts/prepared-texts";
import type { PreparedTextKey } from "#domain/texts/state";

/** What the portal says of a prepared text in each language: its variables stay in their braces. */
export async function standardTexts() {
  const worded = await Promise.all(LOCALES.map(async (locale) => [locale, await getTranslations({ locale, namespace: "texts" })] as const));
  const of = Object.fromEntries(worded) as Record<Locale, (typeof worded)[number][1]>;
  return (key: PreparedTextKey, locale: Locale) => String(of[locale].raw(`${key}.text`));
}

/** What the prepared texts say: in the cluster's own words, where it wrote any. */
export async function loadPreparedTexts(ctx: Context) {
  const [written, standard] = await Promise.all([writtenTexts(ctx), standardTexts()]);
  return (key: PreparedTextKey, locale: Locale) => written[key]?.words?.[locale] ?? standard(key, locale);
}
