import { fold } from "#domain/kernel/fold";
import { withoutLegalForms } from "#domain/organisations/identifiers/legal-forms";
import { isTelling, meaningOf } from "./common-words.ts";
import { trigrams } from "./similarity.ts";

// Letters that fold() leaves, and Cyrillic and Greek ones that look like Latin ones.
const LETTERS: Record<string, string> = { ß: "ss", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i", þ: "th", ð: "d" };
const TWINS: Record<string, string> = Object.fromEntries(
  [...zip("аеорсхуіјѕкмтнвԁ", "aeopcxyijskmthbd"), ...zip("αεορκιντυχ", "aeopkintyx")].map((pair) => pair),
);
function zip(from: string, to: string): [string, string][] {
  return [...from].map((letter, at) => [letter, to[at] ?? letter]);
}
const LATIN = /[a-z]/;

/** A name in small Latin letters and digits where it can be, words apart. */
function plain(name: string) {
  const text = fold(name.replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "").replace(/[\u202A-\u202E\u2066-\u2069]/g, ""))
    .replace(/[ßøłđæœıþð]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[&+]/g, " & ");
  return text
    .replace(/[\p{L}\p{N}]+/gu, (word) => (LATIN.test(word) ? [...word].map((letter) => TWINS[letter] ?? letter).join("") : word))
    .replace(/[·`]/g, "")
    .replace(/[^\p{L}\p{N}&]+/gu, " ")
    .trim();
}

/** A name as duplicates are sought by it. */
export type NameWords = {
  /** Its words without the legal form, those that mean the same in several languages as one. */
  words: string[];
  /** The first letter of each of these as it is written. */
  letters: string[];
  /** The words as they are written, joined. */
  joined: string;
  /** Three-letter parts of these, and of the words that tell the name from others: empty where none does. */
  parts: Set<string>;
  tellingParts: Set<string>;
  /** The first letters of all words, and of those that are not little ones. */
  initials: string[];
};

const LITTLE = new Set(
  "of de la the s l c q n un dell dall all nell and et y e i und og och en des der die das du da do dos das del della di le les el los las l d for fur pour para per por in im an & a au aux sur zur zum ved til on eta van het voor".split(
    " ",
  ),
);

export function nameWords(name: string): NameWords {
  const written = withoutLegalForms(plain(name));
  const large = written.filter((word) => !LITTLE.has(word));
  const kept = large.length > 0 ? large : written;
  const first = (words: string[]) => words.map((word) => word[0]).join("");
  const letters = new Map(kept.map((word) => [meaningOf(word), word[0] ?? ""]));
  const words = [...letters.keys()];
  const joined = written.filter((word) => word !== "&").join("") || fold(name).replaceAll(" ", "");
  const telling = words.filter(isTelling).join("");
  return {
    words,
    letters: [...letters.values()],
    joined,
    parts: trigrams(joined),
    tellingParts: telling ? trigrams(telling) : new Set(),
    initials: [...new Set([first(kept), first(written.filter((word) => word !== "&"))])].filter((letters) => letters.length >= 3),
  };
}
