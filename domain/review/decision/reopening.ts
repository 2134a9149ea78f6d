import { and, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { reopenings } from "#db/schema/review";
import type { Context } from "#domain/kernel/context";
import { isPending } from "#domain/kernel/second-person";
import { isInUse } from "#domain/organisations/creation/never-used";
import { type ReviewFacts, reviewable } from "#domain/review/application/review-facts";

export type Reopening = { id: string; reason: string; askedBy: string; askedByName: string; askedAt: Date };

/** The wish to reopen an application that waits for a second person. */
export async function openReopening(ctx: Context, applicationId: string): Promise<Reopening | undefined> {
  const [found] = await ctx.db
    .select({
      id: reopenings.id,
      reason: reopenings.reason,
      askedBy: reopenings.askedBy,
      askedAt: reopenings.askedAt,
      firstName: people.firstName,
      lastName: people.lastName,
    })
    .from(reopenings)
    .innerJoin(people, eq(people.id, reopenings.askedBy))
    .where(and(eq(reopenings.applicationId, applicationId), isPending(reopenings)));
  if (!found) return undefined;
  const { firstName, lastName, ...reopening } = found;
  return { ...reopening, askedByName: `${firstName} ${lastName}` };
}

/** The same for the page, and whether what an approval founded is in use, so that it is reopened no more: only for whoever may judge the application. */
export async function reopeningOf(ctx: Context, applicationId: string) {
  const found = await reviewable(ctx, applicationId, "deliberate");
  if (!found.ok) return undefined;
  return { asked: await openReopening(ctx, applicationId), tooLate: await foundedInUse(ctx, found.value) };
}

/** An approval is reopened only while the organisation that it founded can be deleted without a loss. */
export const foundedInUse = async (ctx: Context, { status, organisationId }: Pick<ReviewFacts, "status" | "organisationId">) =>
  status === "approved" && organisationId !== null && (await isInUse(ctx, organisationId));
