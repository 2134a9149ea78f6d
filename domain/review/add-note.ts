import { applicationNotes } from "#db/schema/review";
import { isStaff } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import type { AddNote } from "./input.ts";
import { reviewable } from "./review-facts.ts";

/** A note of staff to staff. It never leaves staff pages. */
export async function addNote(ctx: Context, { applicationId, text }: AddNote): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "note");
    if (!found.ok) return found;
    const id = ctx.newId();
    await ctx.db.insert(applicationNotes).values({ id, applicationId, authorId: actor.personId, text, createdAt: ctx.now });
    await record(ctx, "application.noted", { kind: "application", id: applicationId }, { note: id });
    return done();
  });
}
