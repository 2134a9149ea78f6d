import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { changePoints, changeRequests } from "#db/schema/membership";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { reviewable } from "#domain/review/application/review-facts";
import type { SettlePoint } from "#domain/review/input";

/** Whoever has the application finds the answer to a point good enough: nobody has to look at it again. */
export async function settlePoint(ctx: Context, { applicationId, pointId }: SettlePoint): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "settlePoint");
    if (!found.ok) return found;
    const [point] = await ctx.db
      .select({ question: changePoints.question })
      .from(changePoints)
      .innerJoin(changeRequests, eq(changeRequests.id, changePoints.requestId))
      .where(and(eq(changePoints.id, pointId), eq(changeRequests.applicationId, applicationId), isNotNull(changeRequests.answeredAt)));
    if (!point) return refused("application.point_not_answered");
    const settled = await ctx.db
      .update(changePoints)
      .set({ settledAt: ctx.now, settledBy: actorId(ctx.actor) ?? null })
      .where(and(eq(changePoints.id, pointId), isNull(changePoints.settledAt)))
      .returning({ id: changePoints.id });
    if (settled.length === 0) return refused("application.point_settled");
    await record(ctx, "application.point_settled", { kind: "application", id: applicationId }, { question: point.question });
    return done();
  });
}
