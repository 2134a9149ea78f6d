import damerauLevenshtein from "damerau-levenshtein";

/** The three-letter parts of a word, with its beginning and end marked. */
export function trigrams(word: string): Set<string> {
  const marked = `^${word}$`;
  const parts = new Set<string>();
  for (let at = 0; at + 3 <= marked.length; at++) parts.add(marked.slice(at, at + 3));
  return parts;
}

/** How much two sets have in common, 0 to 1. */
export function diceCoefficient(a: Set<string>, b: Set<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const part of a) if (b.has(part)) common++;
  return (2 * common) / (a.size + b.size);
}

/** Longer names are compared by their first letters, as the time grows with the square of the length. */
const MAX_LETTERS = 80;

/** How alike two words are, 0 to 1: letters left out, added, changed or swapped with their neighbour, as a share of the longer word. */
export const editSimilarity = (a: string, b: string) => damerauLevenshtein(a.slice(0, MAX_LETTERS), b.slice(0, MAX_LETTERS)).similarity;
