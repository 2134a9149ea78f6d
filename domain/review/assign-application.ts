import { and, eq, inArray, sql } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { actorOf } from "../access/reads.ts";
import { STAFF_ROLES } from "../access/state.ts";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { from } from "../membership/state.ts";
import { conflictOf } from "./conflict-of.ts";
import type { AssignApplication } from "./input.ts";
import { reviewable } from "./review-facts.ts";
import { takenUp } from "./taken-up.ts";

/** A staffAdmin gives an application to a member of staff, who must not act for its organisation. A reason is kept in the audit. */
export async function assignApplication(ctx: Context, { applicationId, personId, why }: AssignApplication): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "assign");
    if (!found.ok) return found;
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
    if (conflictOf(await actorOf(ctx, personId), found.value)) return refused("application.assignee_is_party");
    const [assigned] = await ctx.db
      .update(applications)
      .set({ assignedTo: personId, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), inArray(applications.status, from("take"))))
      .returning({ id: applications.id });
    if (!assigned) return refused("application.not_open");
    await takenUp(ctx, applicationId);
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
