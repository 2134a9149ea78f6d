import { MAX_QUERY, MAX_WORDS } from "#domain/kernel/state";

/** A listed thing's words: its names one a line with its own first, and everything else that it should be found by. */
export type SearchEntry = {
  kind: "organisation" | "consortium" | "call";
  id: string;
  names: string;
  words: string;
  /** For those who may read more than everyone, level by level, the greater the more: all that they find it by, where it is more than the level before. */
  restricted?: readonly RestrictedWords[] | undefined;
};
export type RestrictedWords = { level: number; words: string };
/** The same with the number by which other tables name it. */
export type StoredEntry = SearchEntry & { row: number };

/** Lower case without marks: so is each text kept, for SQLite knows the marks of Latin letters only. */
export const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const MAX_LETTERS = 200;
/** Letters and digits only, so that nothing of an index's own syntax survives. */
export const indexedWords = (text: string): string[] =>
  (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, MAX_LETTERS));

/** What is looked for: its words, and the whole of it as a name is kept. */
export type Query = { terms: string[]; key: string };
export function queryOf(text: string): Query {
  const words = indexedWords(text.slice(0, MAX_QUERY));
  return { terms: words.slice(0, MAX_WORDS), key: words.join(" ") };
}

const lineOf = (words: string[]) => (words.length > 1 ? [words.join(" "), words.join("")] : words);
/**
 * Names as they are compared: each between two line ends as its words, and again as one word, so that "CIC biogune" is found as "cicbiogune".
 * The own name comes first.
 */
export const nameLines = (names: string): string => `\n${names.split("\n").map(indexedWords).flatMap(lineOf).join("\n")}\n`;
/** The names within such lines. */
export const namesWithin = (lines: string): string[] => lines.split("\n").filter(Boolean);
/** The different words of names. */
export const distinctWords = (names: string): string[] => [...new Set(indexedWords(names))];
