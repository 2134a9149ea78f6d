import { draftPoints } from "#db/schema/review";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { reviewable } from "#domain/review/application/review-facts";
import type { SetPoint } from "#domain/review/input";
import { askable } from "./askable.ts";

/** A point at one field: what is not clear there. It is sent with the next request for changes; a second one at the field replaces it. */
export async function setPoint(ctx: Context, { applicationId, question, text }: SetPoint): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "askForChanges");
    if (!found.ok) return found;
    if (!(await askable(ctx, applicationId)).includes(question)) return refused("application.no_such_question");
    const point = { text, authorId: actor.personId, writtenAt: ctx.now };
    await ctx.db
      .insert(draftPoints)
      .values({ applicationId, question, ...point })
      .onConflictDoUpdate({ target: [draftPoints.applicationId, draftPoints.question], set: point });
    await record(ctx, "application.point_set", { kind: "application", id: applicationId }, { question });
    return done();
  });
}
