import damerauLevenshtein from "damerau-levenshtein";

/** The letters that two neighbouring positions need: every three of a word, its beginning and end marked by spaces, as PostgreSQL's own does. */
export function trigramsOf(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** Of two words or names, which part of their trigrams both have: 0 to 1. */
export function trigramSimilarity(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(text.split(" ").flatMap((word) => [...trigramsOf(word)]))) as [
    Set<string>,
    Set<string>,
  ];
  const shared = a.intersection(b).size;
  return shared / (a.size + b.size - shared || 1);
}

/** Shorter words are near too many others. */
export const SHORTEST_CORRECTED = 4;
const allowedErrors = (word: string) => (word.length < 8 ? 1 : 2);

/** Whether a word is a misspelling of another, or of its beginning: one letter wrong, missing, too many or swapped; in words of eight letters and more two. */
export function isNear(typed: string, word: string): boolean {
  const most = allowedErrors(typed);
  for (let length = typed.length - most; length <= Math.min(typed.length + most, word.length); length++)
    if (damerauLevenshtein(typed, word.slice(0, length)).steps <= most) return true;
  return false;
}

/** Shorter ones are nearly within too many words. */
export const SHORTEST_CORRECTED_PART = 6;
const inner = (word: string) => Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3));
/** Every three letters in a row of a word, without the marks of its beginning and end. */
export const innerTrigramsOf = (word: string): string[] => [...new Set(inner(word))];

/** Whether a word has a part of which what was typed is a misspelling: one letter wrong, missing or too many, or two swapped. */
export function hasNearPart(typed: string, word: string): boolean {
  for (let length = typed.length - 1; length <= typed.length + 1; length++)
    for (let at = 0; at + length <= word.length; at++) if (damerauLevenshtein(typed, word.slice(at, at + length)).steps <= 1) return true;
  return false;
}
