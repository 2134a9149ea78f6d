import { getLocale, getTranslations } from "next-intl/server";
import type { Locale } from "#domain/kernel/state";
import { InLanguage } from "../organisation/in-language.tsx";
import { firstSentence } from "./first-sentence.ts";

/** What a consortium is for, in a sentence; marked where it is in another language than the page. */
export async function AimInShort({ aim }: { aim: { text: string; lang: Locale } }) {
  const [t, locale] = await Promise.all([getTranslations("organisations.page"), getLocale()]);
  return (
    <InLanguage lang={aim.lang} locale={locale} mark={t(`inLanguage.${aim.lang}`)}>
      {firstSentence(aim.text, aim.lang)}
    </InLanguage>
  );
}
