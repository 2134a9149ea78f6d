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
import { takenUp } from "./taken-up.ts";

/** A reviewer takes an application that nobody has. Of two at once, one has it and the other is told who. */
export async function takeApplication(ctx: Context, { applicationId }: ReviewApplication): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "take");
    if (!found.ok) return found;
    const [taken] = await ctx.db
      .update(applications)
      .set({ assignedTo: actor.personId, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), isNull(applications.assignedTo), inArray(applications.status, from("take"))))
      .returning({ id: applications.id });
    if (!taken) return refused("application.taken", { by: "none" });
    await takenUp(ctx, applicationId);
    await record(ctx, "application.taken", { kind: "application", id: applicationId });
    return done();
  });
}
