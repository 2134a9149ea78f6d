import type { Letter } from "./load.ts";

/** `standard`: no language has words of the cluster's own. `unlike`: another language has, this one has not. `older`: another one was published later. */
export const LANGUAGE_STATES = ["draft", "own", "standard", "unlike", "older"] as const;
export type LanguageState = (typeof LANGUAGE_STATES)[number];
type Compared = Pick<Letter, "name" | "locale" | "draft" | "own" | "publishedAt">;

/** How the words of a letter in one language compare with those in the other two. */
export function languageState(letter: Compared, letters: readonly Compared[]): LanguageState {
  if (letter.draft) return "draft";
  const others = letters.filter(({ name, locale, own }) => own && name === letter.name && locale !== letter.locale);
  if (!letter.own) return others.length > 0 ? "unlike" : "standard";
  const at = letter.publishedAt?.getTime() ?? 0;
  return others.some(({ publishedAt }) => publishedAt && publishedAt.getTime() > at) ? "older" : "own";
}
