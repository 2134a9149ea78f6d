import { LOCALES, type Locale, type Localised } from "#domain/kernel/state";
import type { Question } from "#domain/membership/state";

const lacks = (words: Localised | undefined, locale: Locale) => !words?.[locale]?.trim();
const isSaid = (words: Localised | undefined) => words !== undefined && LOCALES.some((locale) => !lacks(words, locale));

/** What of a question is not written in a language: its words, its hint where it has one, its answers. Of the portal's own, what the cluster began to write. */
export function missingWords({ label, hint, options = [] }: Question, portals: boolean, locale: Locale): ("label" | "hint" | "answers")[] {
  const own = !portals;
  const missing = {
    label: (own || isSaid(label)) && lacks(label, locale),
    hint: hint !== undefined && lacks(hint, locale),
    answers: options.some((option) => (own || isSaid(option.label)) && lacks(option.label, locale)),
  };
  return (["label", "hint", "answers"] as const).filter((part) => missing[part]);
}

/** Whether a question of the cluster's own says nothing in any language. */
export const saysNothing = ({ label, hint, options = [] }: Question) =>
  !isSaid(label) || (hint !== undefined && !isSaid(hint)) || options.some((option) => !isSaid(option.label));
