import { and, eq, gt } from "drizzle-orm";
import { snoozes } from "#db/schema/review";
import { isStaff } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import type { ReviewApplication } from "./input.ts";

/** Brings back what one had put aside oneself. */
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
