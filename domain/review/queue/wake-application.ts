import { and, eq, gt } from "drizzle-orm";
import { snoozes } from "#db/schema/review";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { ReviewApplication } from "#domain/review/input";

/** Ends the actor's own snooze. */
export async function wakeApplication(ctx: Context, { applicationId }: ReviewApplication): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const [woken] = await ctx.db
      .delete(snoozes)
      .where(and(eq(snoozes.applicationId, applicationId), eq(snoozes.personId, actor.personId), gt(snoozes.until, ctx.now)))
      .returning({ id: snoozes.applicationId });
    if (!woken) return refused("not_found");
    await record(ctx, "application.woken", { kind: "application", id: applicationId });
    return done();
  });
}
