import { and, eq } from "drizzle-orm";
import { reopenings } from "#db/schema/review";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { isPending } from "#domain/kernel/second-person";
import { transact } from "#domain/kernel/transact";
import { reviewable } from "#domain/review/application/review-facts";
import type { ReviewApplication } from "#domain/review/input";
import { openReopening } from "./reopening.ts";

/** The decision remains: a second person does not agree, or whoever asked withdraws the request. */
export async function declineReopening(ctx: Context, { applicationId }: ReviewApplication): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "reopen");
    if (!found.ok) return found;
    const asked = await openReopening(ctx, applicationId);
    if (!asked) return refused("review.reopening_none");
    const declined = await ctx.db
      .update(reopenings)
      .set({ declinedAt: ctx.now })
      .where(and(eq(reopenings.id, asked.id), isPending(reopenings)))
      .returning({ id: reopenings.id });
    if (declined.length === 0) return refused("review.reopening_none");
    await record(ctx, "application.reopening_declined", { kind: "application", id: applicationId });
    return done();
  });
}
