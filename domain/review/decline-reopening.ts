import { and, eq } from "drizzle-orm";
import { reopenings } from "#db/schema/review";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { waits } from "../kernel/second-person.ts";
import { transact } from "../kernel/transact.ts";
import type { ReviewApplication } from "./input.ts";
import { openReopening } from "./reopening.ts";
import { reviewable } from "./review-facts.ts";

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
      .where(and(eq(reopenings.id, asked.id), waits(reopenings)))
      .returning({ id: reopenings.id });
    if (declined.length === 0) return refused("review.reopening_none");
    await record(ctx, "application.reopening_declined", { kind: "application", id: applicationId });
    return done();
  });
}
