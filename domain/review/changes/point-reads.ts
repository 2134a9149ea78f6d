import { asc, eq, inArray } from "drizzle-orm";
import { people } from "#db/schema/access";
import { changePoints, changeRequests } from "#db/schema/membership";
import { draftPoints } from "#db/schema/review";
import type { Context } from "#domain/kernel/context";

/** The points that are at fields and were not sent yet, in the order in which they were written. */
export async function draftsOf(ctx: Context, applicationId: string) {
  const rows = await ctx.db
    .select({ question: draftPoints.question, text: draftPoints.text, firstName: people.firstName, lastName: people.lastName })
    .from(draftPoints)
    .innerJoin(people, eq(people.id, draftPoints.authorId))
    .where(eq(draftPoints.applicationId, applicationId))
    .orderBy(asc(draftPoints.writtenAt), asc(draftPoints.question));
  return rows.map(({ firstName, lastName, ...point }) => ({ ...point, author: `${firstName} ${lastName}` }));
}

/** What was asked of the applicant, request by request, each with its points: what was there when it was asked and when it was answered. `isLate`: its day has passed without an answer. */
export async function requestsOf(ctx: Context, applicationId: string) {
  const requests = await ctx.db
    .select({
      id: changeRequests.id,
      message: changeRequests.message,
      askedAt: changeRequests.askedAt,
      dueAt: changeRequests.dueAt,
      answeredAt: changeRequests.answeredAt,
      explanation: changeRequests.explanation,
      firstName: people.firstName,
      lastName: people.lastName,
    })
    .from(changeRequests)
    .leftJoin(people, eq(people.id, changeRequests.askedBy))
    .where(eq(changeRequests.applicationId, applicationId))
    .orderBy(asc(changeRequests.askedAt));
  if (requests.length === 0) return [];
  const points = await ctx.db
    .select({
      id: changePoints.id,
      requestId: changePoints.requestId,
      n: changePoints.n,
      question: changePoints.question,
      text: changePoints.text,
      before: changePoints.before,
      after: changePoints.after,
      resolvedAt: changePoints.resolvedAt,
      resolvedFirst: people.firstName,
      resolvedLast: people.lastName,
    })
    .from(changePoints)
    .leftJoin(people, eq(people.id, changePoints.resolvedBy))
    .where(
      inArray(
        changePoints.requestId,
        requests.map(({ id }) => id),
      ),
    )
    .orderBy(asc(changePoints.n));
  return requests.map(({ firstName, lastName, ...request }) => ({
    ...request,
    isLate: request.answeredAt === null && request.dueAt !== null && request.dueAt < ctx.now,
    askedBy: firstName === null ? null : `${firstName} ${lastName}`,
    points: points
      .filter(({ requestId }) => requestId === request.id)
      .map(({ requestId: _, resolvedFirst, resolvedLast, ...point }) => ({
        ...point,
        resolvedBy: resolvedFirst === null ? null : `${resolvedFirst} ${resolvedLast}`,
      })),
  }));
}
export type AskedRequest = Awaited<ReturnType<typeof requestsOf>>[number];
