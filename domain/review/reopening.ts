import { and, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { reopenings } from "#db/schema/review";
import type { Context } from "../kernel/context.ts";
import { waits } from "../kernel/second-person.ts";
import { reviewable } from "./review-facts.ts";

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
    .where(and(eq(reopenings.applicationId, applicationId), waits(reopenings)));
  if (!found) return undefined;
  const { firstName, lastName, ...reopening } = found;
  return { ...reopening, askedByName: `${firstName} ${lastName}` };
}

/** The same for the page: only for whoever may judge the application. */
export async function reopeningOf(ctx: Context, applicationId: string): Promise<Reopening | undefined> {
  const found = await reviewable(ctx, applicationId, "deliberate");
  return found.ok ? openReopening(ctx, applicationId) : undefined;
}
