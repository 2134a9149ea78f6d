import { and, eq } from "drizzle-orm";
import { recusals } from "#db/schema/review";
import { isJudge } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { reviewable } from "#domain/review/application/review-facts";
import type { ReviewApplication } from "#domain/review/input";

/** The conflict was declared by mistake, or is over. The audit keeps that it was declared. */
export async function withdrawRecusal(ctx: Context, { applicationId }: ReviewApplication): Promise<Outcome> {
  const { actor } = ctx;
  if (!isJudge(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "withdrawRecusal");
    if (!found.ok) return found;
    const gone = await ctx.db
      .delete(recusals)
      .where(and(eq(recusals.applicationId, applicationId), eq(recusals.personId, actor.personId)))
      .returning({ personId: recusals.personId });
    if (gone.length === 0) return refused("review.not_recused");
    await record(ctx, "application.recusal_withdrawn", { kind: "application", id: applicationId });
    return done();
  });
}
