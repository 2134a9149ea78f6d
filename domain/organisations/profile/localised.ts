import { LOCALES, type Locale, type Localised } from "#domain/kernel/state";

export type Worded = { text: string; lang: Locale };

/** A text in the reader's language, else in the first in which somebody wrote it, with its language to mark it by. */
export function inLanguage(texts: Localised, locale: Locale): Worded | undefined {
  for (const lang of [locale, ...LOCALES]) {
    const text = texts[lang];
    if (text) return { text, lang };
  }
  return undefined;
}
