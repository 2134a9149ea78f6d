import { and, eq } from "drizzle-orm";
import { draftPoints } from "#db/schema/review";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { reviewable } from "#domain/review/application/review-facts";
import type { DropPoint } from "#domain/review/input";

/** A point that was not sent yet is no longer meant. */
export async function dropPoint(ctx: Context, { applicationId, question }: DropPoint): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "askForChanges");
    if (!found.ok) return found;
    const dropped = await ctx.db
      .delete(draftPoints)
      .where(and(eq(draftPoints.applicationId, applicationId), eq(draftPoints.question, question)))
      .returning({ question: draftPoints.question });
    if (dropped.length === 0) return refused("application.no_such_question");
    await record(ctx, "application.point_dropped", { kind: "application", id: applicationId }, { question });
    return done();
  });
}
