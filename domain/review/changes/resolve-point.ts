import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { changePoints, changeRequests } from "#db/schema/membership";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { reviewable } from "#domain/review/application/review-facts";
import type { ResolvePoint } from "#domain/review/input";

/** Whoever has the application finds the answer to a point good enough: nobody has to look at it again. */
export async function resolvePoint(ctx: Context, { applicationId, pointId }: ResolvePoint): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "resolvePoint");
    if (!found.ok) return found;
    const [point] = await ctx.db
      .select({ question: changePoints.question })
      .from(changePoints)
      .innerJoin(changeRequests, eq(changeRequests.id, changePoints.requestId))
      .where(and(eq(changePoints.id, pointId), eq(changeRequests.applicationId, applicationId), isNotNull(changeRequests.answeredAt)));
    if (!point) return refused("application.point_not_answered");
    const resolved = await ctx.db
      .update(changePoints)
      .set({ resolvedAt: ctx.now, resolvedBy: actorId(ctx.actor) ?? null })
      .where(and(eq(changePoints.id, pointId), isNull(changePoints.resolvedAt)))
      .returning({ id: changePoints.id });
    if (resolved.length === 0) return refused("application.point_resolved");
    await record(ctx, "application.point_resolved", { kind: "application", id: applicationId }, { question: point.question });
    return done();
  });
}
