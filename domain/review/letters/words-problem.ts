import { type Outcome, refused } from "#domain/kernel/outcome";
import type { LetterName } from "#domain/review/state";
import { missingVariables, unknownInLetter } from "./letter.ts";

/** Why a letter may not have these words: what it says that its email has no value for, or what it must say and does not. */
export function wordsProblem(name: LetterName, words: { subject: string; body: string }): Outcome<never> | undefined {
  const unknown = unknownInLetter(name, words);
  if (unknown.length > 0) return refused("letter.unknown_variable", { names: unknown.join(" ") });
  const missing = missingVariables(name, words.body);
  if (missing.length > 0) return refused("letter.missing_variable", { names: missing.map((each) => `{${each}}`).join(" ") });
  return undefined;
}
