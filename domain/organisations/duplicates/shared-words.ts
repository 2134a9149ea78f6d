import { weightOf } from "./common-words.ts";
import type { NameWords } from "./name-words.ts";
import { editSimilarity } from "./similarity.ts";

const ALIKE = 0.75;
/** How alike two words are: small differences count, others do not. */
function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 3) return 0;
  const alike = editSimilarity(a, b);
  return alike >= ALIKE ? alike : 0;
}

/** Words of which the other name's short word is made by their first letters: INFN of Istituto Nazionale di Fisica Nucleare. */
function spelledOut(short: string, others: [string, string][]): string[] {
  if (short.length < 2 || short.length > 7) return [];
  for (let at = 0; at + short.length <= others.length; at++) {
    const run = others.slice(at, at + short.length);
    if (run.every(([, letter], n) => letter === short[n])) return run.map(([word]) => word);
  }
  return [];
}

const byLikeness = (one: { alike: number; key: string }, other: { alike: number; key: string }) =>
  other.alike - one.alike || (one.key < other.key ? -1 : 1);

/** What the words of two names have in common by their weight, how many words the other abbreviates, and what is left of each. */
export function sharedWords(a: NameWords, b: NameWords) {
  const pairs = a.words
    .flatMap((left) => b.words.map((right) => ({ left, right, alike: wordLikeness(left, right), key: `${left} ${right}` })))
    .filter(({ alike }) => alike > 0)
    .sort(byLikeness);
  const restA = lettersOf(a);
  const restB = lettersOf(b);
  let common = 0;
  let telling = 0;
  for (const { left, right, alike } of pairs) {
    if (!restA.has(left) || !restB.has(right)) continue;
    restA.delete(left);
    restB.delete(right);
    const weight = Math.min(weightOf(left), weightOf(right));
    common += alike * weight;
    if (weight === 1) telling += alike;
  }
  const abbreviated = abbreviations(restA, restB) + abbreviations(restB, restA);
  return { common, telling, abbreviated, restA: [...restA.keys()], restB: [...restB.keys()] };
}

const lettersOf = ({ words, letters }: NameWords) => new Map(words.map((word, at) => [word, letters[at] ?? ""]));

/** Takes short words out of one rest, and out of the other the words that they abbreviate. How many those were. */
function abbreviations(shorter: Map<string, string>, longer: Map<string, string>): number {
  let count = 0;
  for (const word of [...shorter.keys()]) {
    const run = spelledOut(word, [...longer]);
    if (run.length === 0) continue;
    shorter.delete(word);
    for (const spelled of run) longer.delete(spelled);
    count += run.length;
  }
  return count;
}
