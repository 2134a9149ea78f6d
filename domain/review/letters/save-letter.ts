import { isStaffAdmin } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { type Outcome, refused } from "#domain/kernel/outcome";
import type { SaveLetter } from "#domain/review/input";
import { wordsProblem } from "./words-problem.ts";
import { writeLetterDraft } from "./write-letter-draft.ts";

/** Writes the draft of a letter in one language. What is in force stays until it is published; a draft that says the same is none. */
export async function saveLetter(ctx: Context, { name, locale, version, subject, body }: SaveLetter): Promise<Outcome> {
  if (!isStaffAdmin(ctx.actor)) return refused("forbidden");
  return wordsProblem(name, { subject, body }) ?? writeLetterDraft(ctx, { name, locale, version }, { subject, body });
}
