import { indexedWords } from "../search/terms.ts";

const MAX_POSITION = 16_383;

/**
 * The text form of a `tsvector`: names weigh A, everything else D. The words are told apart here and not by a parser of the server, which would read numbers,
 * addresses and hyphens as it likes, and otherwise than SQLite does.
 */
export function lexemes(names: string, words: string): string {
  const places = new Map<string, string[]>();
  const all = [...indexedWords(names).map((word) => [word, "A"]), ...indexedWords(words).map((word) => [word, "D"])] as [string, string][];
  for (const [n, [word, weight]] of all.entries()) {
    const place = `${Math.min(n + 1, MAX_POSITION)}${weight}`;
    places.set(word, [...(places.get(word) ?? []), place]);
  }
  return [...places].map(([word, at]) => `'${word}':${at.join(",")}`).join(" ");
}
