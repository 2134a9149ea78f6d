import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { changePoints, changeRequests } from "#db/schema/membership";
import type { Context } from "#domain/kernel/context";
import { isRequestHeld } from "#domain/membership/status/held-decision";

/** What staff ask the applicant to correct now, point by point, and until when. */
export async function openRequest(ctx: Context, applicationId: string) {
  if (await isRequestHeld(ctx, applicationId)) return undefined;
  const [request] = await ctx.db
    .select({ id: changeRequests.id, message: changeRequests.message, askedAt: changeRequests.askedAt, dueAt: changeRequests.dueAt })
    .from(changeRequests)
    .where(and(eq(changeRequests.applicationId, applicationId), isNull(changeRequests.answeredAt)))
    .orderBy(desc(changeRequests.askedAt))
    .limit(1);
  if (!request) return undefined;
  const points = await ctx.db
    .select({ question: changePoints.question, text: changePoints.text, before: changePoints.before })
    .from(changePoints)
    .where(eq(changePoints.requestId, request.id))
    .orderBy(asc(changePoints.n));
  const { id: _, ...asked } = request;
  return { ...asked, points };
}
