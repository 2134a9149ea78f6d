import { and, eq, inArray, sql } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { actorOf } from "#domain/access/reads";
import { STAFF_ROLES } from "#domain/access/state";
import type { Actor } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { from } from "#domain/membership/state";
import { reviewable } from "#domain/review/application/review-facts";
import type { AssignApplication } from "#domain/review/input";
import { recusalReason } from "#domain/review/recusals/recusal-reason";
import { leaveFirstStage } from "./leave-first-stage.ts";

/** Who has it is somebody else: taking it from them needs a reason. */
export const isReassigned = (actor: Actor, assignedTo: string | null) =>
  assignedTo !== null && !(actor.kind === "person" && actor.personId === assignedTo);

/**
 * A staffAdmin assigns an application to a member of staff, who must not act for its organisation. If somebody else has it, a reason is asked for;
 * the audit keeps it.
 */
export async function assignApplication(ctx: Context, { applicationId, personId, why }: AssignApplication): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "assign");
    if (!found.ok) return found;
    if (isReassigned(ctx.actor, found.value.assignedTo) && !why) return refused("application.reassign_reason");
    const [active] = await ctx.db
      .select({ id: people.id })
      .from(people)
      .innerJoin(clusterRoles, eq(clusterRoles.personId, people.id))
      .where(
        and(
          eq(people.id, personId),
          eq(people.clusterId, ctx.clusterId),
          eq(people.status, "active"),
          inArray(clusterRoles.role, STAFF_ROLES),
        ),
      );
    if (!active) return refused("not_found");
    if (recusalReason(await actorOf(ctx, personId), found.value)) return refused("application.assignee_is_party");
    const [assigned] = await ctx.db
      .update(applications)
      .set({ assignedTo: personId, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), inArray(applications.status, from("claim"))))
      .returning({ id: applications.id });
    if (!assigned) return refused("application.not_open");
    await leaveFirstStage(ctx, applicationId);
    await record(
      ctx,
      "application.assigned",
      { kind: "application", id: applicationId },
      { to: personId, from: found.value.assignedTo },
      why ? { why } : undefined,
    );
    return done();
  });
}
