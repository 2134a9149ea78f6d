import damerauLevenshtein from "damerau-levenshtein";
import { SHORTEST_CORRECTED } from "#db/search/spelling";
import { indexedWords } from "#db/search/terms";
import { LOCALES, type Locale } from "#domain/kernel/state";
import type { CapabilityTerm } from "./capability-terms.ts";
import { SUBJECTS, type Subject } from "./subjects.ts";

/** The words of a text as they are compared, each between two spaces. */
const spaced = (text: string) => ` ${indexedWords(text).join(" ")} `;

/** Words of up to this many letters are whole words: a longer one may go on, as endings do in Spanish and Basque. */
const WHOLE_UP_TO = 4;
const isWhole = (phrase: string) => (phrase.trim().split(" ").at(-1) as string).length <= WHOLE_UP_TO;

type Phrases = { subject: Subject; phrases: string[] };
const NAMED: readonly Phrases[] = SUBJECTS.map((subject) => ({
  subject,
  phrases: [...new Set(LOCALES.flatMap((locale) => subject[locale].map((words) => spaced(words))))].map((phrase) =>
    isWhole(phrase) ? phrase : phrase.trimEnd(),
  ),
}));

/** The subjects that a text names, by any of their words in any language. */
export function subjectsNamed(text: string): Subject[] {
  const within = spaced(text);
  return NAMED.filter(({ phrases }) => phrases.some((phrase) => within.includes(phrase))).map(({ subject }) => subject);
}

/** The terms of the vocabulary that a text names. */
export const termsNamed = (text: string): CapabilityTerm[] => subjectsNamed(text).flatMap(({ term }) => term ?? []);

/** Whether a text names one of some subjects. */
export const namesSubject = (text: string, subjects: readonly Subject[]): boolean =>
  subjects.length > 0 && subjectsNamed(text).some((one) => subjects.includes(one));

const inAll = (subject: Subject) => LOCALES.flatMap((locale) => subject[locale]);

/** A text with every other word for what it names, in all languages: what it should be found by. */
export const withSynonyms = (text: string): string => [text, ...subjectsNamed(text).flatMap(inAll)].join("\n");

const KNOWN_WORDS: readonly string[] = [
  ...new Set(
    SUBJECTS.flatMap(inAll)
      .flatMap(indexedWords)
      .filter((word) => word.length >= SHORTEST_CORRECTED),
  ),
];
const PHRASES: ReadonlySet<string> = new Set(SUBJECTS.flatMap(inAll).map((words) => indexedWords(words).join(" ")));
const allowedErrors = (word: string) => (word.length < 8 ? 1 : 2);

/** The words of the vocabulary that a word misspells, the nearest first; none for a word that is one, or begins one. */
function nearWords(typed: string): string[] {
  if (typed.length < SHORTEST_CORRECTED || KNOWN_WORDS.some((word) => word.startsWith(typed))) return [];
  const most = allowedErrors(typed);
  return KNOWN_WORDS.filter((word) => Math.abs(word.length - typed.length) <= most)
    .map((word) => ({ word, steps: damerauLevenshtein(typed, word).steps }))
    .filter(({ steps }) => steps <= most)
    .toSorted((one, other) => one.steps - other.steps)
    .map(({ word }) => word);
}

/** What somebody probably meant by misspelt words of subjects; undefined where no word is near one. A phrase of the vocabulary is preferred to single words. */
export function correctedSubject(typed: string): string | undefined {
  const terms = indexedWords(typed);
  const options = terms.map((term) => [...nearWords(term), term]);
  if (options.every(({ length }) => length === 1)) return undefined;
  const whole = options
    .reduce<string[]>((begun, words) => begun.flatMap((text) => words.slice(0, MAX_NEAR).map((word) => `${text} ${word}`.trim())), [""])
    .find((text) => PHRASES.has(text));
  return whole ?? options.map(([first]) => first).join(" ");
}
const MAX_NEAR = 4;

/** Terms of subjects that share a word, or nearly, with what was typed, in a language: what to look for instead. At most `limit`. */
export function nearSubjects(typed: string, locale: Locale, limit: number): string[] {
  const terms = indexedWords(typed).filter((term) => term.length >= SHORTEST_CORRECTED);
  const near = new Set(terms.flatMap((term) => [term, ...nearWords(term)]));
  const shares = (subject: Subject) =>
    inAll(subject)
      .flatMap(indexedWords)
      .some((word) => [...near].some((one) => one === word || (one.length > WHOLE_UP_TO && word.startsWith(one))));
  return SUBJECTS.filter(shares)
    .flatMap((subject) => subject[locale][0] ?? [])
    .slice(0, limit);
}
