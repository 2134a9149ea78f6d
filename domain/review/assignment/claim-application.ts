import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { from } from "#domain/membership/state";
import { reviewable } from "#domain/review/application/review-facts";
import type { ReviewApplication } from "#domain/review/input";
import { leaveFirstStage } from "./leave-first-stage.ts";

/** A reviewer takes an application that nobody has. Of two at once, one has it and the other is told who. */
export async function claimApplication(ctx: Context, { applicationId }: ReviewApplication): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "claim");
    if (!found.ok) return found;
    const [claimed] = await ctx.db
      .update(applications)
      .set({ assignedTo: actor.personId, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), isNull(applications.assignedTo), inArray(applications.status, from("claim"))))
      .returning({ id: applications.id });
    if (!claimed) return refused("application.claimed", { by: "none" });
    await leaveFirstStage(ctx, applicationId);
    await record(ctx, "application.claimed", { kind: "application", id: applicationId });
    return done();
  });
}
