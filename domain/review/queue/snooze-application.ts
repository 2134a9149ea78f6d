import { snoozes } from "#db/schema/review";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { canTake } from "#domain/membership/state";
import { reviewable } from "#domain/review/application/review-facts";
import { closed } from "#domain/review/policy";
import { snoozedUntil } from "./queue-days.ts";
import type { SnoozeApplication } from "./queue-input.ts";

/** Snoozes an open application for the actor alone: it leaves their own views until then. Refused with "application.snooze_day" where the chosen day is not ahead, or too far. */
export async function snoozeApplication(ctx: Context, { applicationId, ...snooze }: SnoozeApplication): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "read");
    if (!found.ok) return found;
    if (!canTake("claim", found.value.status)) return refused(closed(found.value));
    const then = snoozedUntil(ctx.now, snooze);
    if (!then) return refused("application.snooze_day");
    await ctx.db
      .insert(snoozes)
      .values({ applicationId, personId: actor.personId, until: then })
      .onConflictDoUpdate({ target: [snoozes.applicationId, snoozes.personId], set: { until: then } });
    await record(ctx, "application.snoozed", { kind: "application", id: applicationId }, { until: then.toISOString() });
    return done();
  });
}
