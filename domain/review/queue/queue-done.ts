import { and, eq, isNotNull } from "drizzle-orm";
import { people } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { snoozes } from "#db/schema/review";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { heldDecision } from "#domain/membership/status/held-decision";

export const JUST_DONE = ["decided", "snoozed", "woken", "undone", "claimed", "unassigned"] as const;
export type JustDone = (typeof JUST_DONE)[number];

/** What the line under the queue says of the application that was just dealt with, until when its decision can be undone, and until when the reader snoozed it. */
export async function lastDone(ctx: Context, id: string) {
  if (!isStaff(ctx.actor)) return undefined;
  const [found] = await ctx.db
    .select({
      id: applications.id,
      organisation: applications.organisationName,
      status: applications.status,
      assignedTo: applications.assignedTo,
      firstName: people.firstName,
      lastName: people.lastName,
      snoozedUntil: snoozes.until,
    })
    .from(applications)
    .leftJoin(people, eq(people.id, applications.assignedTo))
    .leftJoin(snoozes, and(eq(snoozes.applicationId, applications.id), eq(snoozes.personId, ctx.actor.personId)))
    .where(and(eq(applications.id, id), eq(applications.clusterId, ctx.clusterId), isNotNull(applications.submittedAt)));
  if (!found) return undefined;
  const { assignedTo, firstName, lastName, ...application } = found;
  const held = await heldDecision(ctx, id);
  return {
    ...application,
    mine: assignedTo === ctx.actor.personId,
    assignee: firstName === null ? null : `${firstName} ${lastName}`,
    until: held?.until ?? null,
  };
}
export type LastDone = NonNullable<Awaited<ReturnType<typeof lastDone>>>;
