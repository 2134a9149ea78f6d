import { isStaffAdmin } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { type Outcome, refused } from "#domain/kernel/outcome";
import type { RestoreStandardLetter } from "#domain/review/input";
import { writeLetterDraft } from "./write-letter-draft.ts";

/** Puts a letter in one language back to the portal's words, in the draft: they are sent again once it is published. */
export async function restoreStandardLetter(ctx: Context, letter: RestoreStandardLetter): Promise<Outcome> {
  if (!isStaffAdmin(ctx.actor)) return refused("forbidden");
  return writeLetterDraft(ctx, letter, { subject: null, body: null });
}
