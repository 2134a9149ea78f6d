import type { LetterName } from "#domain/review/state";
import { LETTERS, type LetterValues, letterText, missingVariables, unknownInLetter } from "./letter.ts";

type Words = { subject: string; body: string };
/** `subject`: how long a subject may be in an email, with its values, before it is shortened. `body`: how long a letter may be. */
export type LetterLimits = { subject: number; body: number };
export const LETTER_CHECKS = ["placeholders", "needs", "subject", "body"] as const;
export type LetterCheckName = (typeof LETTER_CHECKS)[number];
/** `said`: the placeholders that it is about, or how many characters there are of at most how many. */
export type LetterCheck = { check: LetterCheckName; isFine: boolean; said: string | { n: number; most: number } };

const inBraces = (names: readonly string[]) => names.map((name) => `{${name}}`).join(" ");

/** What is checked of a letter while it is written, by the rules by which it is saved and sent. `values`: those of a made-up application. */
export function letterChecks(name: LetterName, words: Words, values: LetterValues, limits: LetterLimits): LetterCheck[] {
  const unknown = unknownInLetter(name, words);
  const missing = missingVariables(name, words.body);
  const needs = missing.length > 0 ? missing : LETTERS[name].needs;
  const [subject, body] = [[...letterText(words.subject, values)].length, words.body.trim().length];
  return [
    { check: "placeholders", isFine: unknown.length === 0, said: unknown.join(" ") },
    ...(needs.length > 0 ? [{ check: "needs" as const, isFine: missing.length === 0, said: inBraces(needs) }] : []),
    { check: "subject", isFine: subject > 0 && subject <= limits.subject, said: { n: subject, most: limits.subject } },
    { check: "body", isFine: body > 0 && body <= limits.body, said: { n: body, most: limits.body } },
  ];
}
