import { eq } from "drizzle-orm";
import { draftPoints } from "#db/schema/review";
import type { Context } from "#domain/kernel/context";
import type { Point } from "#domain/review/input";

/** The points that were set at fields, in the order in which they were, and those that come with the request; these win. */
export async function pointsMeant(ctx: Context, applicationId: string, points: Point[]): Promise<Point[]> {
  const drafts = await ctx.db
    .select({ question: draftPoints.question, text: draftPoints.text })
    .from(draftPoints)
    .where(eq(draftPoints.applicationId, applicationId))
    .orderBy(draftPoints.writtenAt, draftPoints.question);
  const kept = drafts.filter(({ question }) => !points.some((point) => point.question === question));
  return [...kept, ...points];
}
