import { createTranslator } from "use-intl/core";
import type { Locale } from "#domain/kernel/state";
import { catalogues } from "../../messages/catalogues.ts";

export type Words = (key: string, values?: Record<string, string | number>) => string;

/** What a page says in a language, by the catalogue's key: journeys speak of buttons and fields as their readers do. */
export const wordsIn = (locale: Locale) =>
  createTranslator({
    locale,
    messages: catalogues[locale],
    onError: (error) => {
      throw error;
    },
  }) as unknown as Words;
