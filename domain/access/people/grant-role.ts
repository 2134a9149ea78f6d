import { and, eq } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import { mayAdminister } from "#domain/access/administrators/may-administer";
import type { RoleOfOurs } from "#domain/access/input";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** Makes an active person a reviewer of applications, or a member of the committee. */
export async function grantRole(ctx: Context, { personId, role }: RoleOfOurs): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const may = await mayAdminister(ctx, "grantRole", personId);
    if (may !== true) return refused(may);
    const [person] = await ctx.db
      .select({ status: people.status })
      .from(people)
      .where(and(eq(people.id, personId), eq(people.clusterId, ctx.clusterId)));
    if (!person) return refused("not_found");
    if (person.status !== "active") return refused("person.not_active");
    const grantedBy = ctx.actor.kind === "person" ? ctx.actor.personId : null;
    const granted = await ctx.db
      .insert(clusterRoles)
      .values({ personId, role, grantedAt: ctx.now, grantedBy })
      .onConflictDoNothing()
      .returning({ personId: clusterRoles.personId });
    if (granted.length > 0) await record(ctx, `person.${role}_granted`, { kind: "person", id: personId });
    return done();
  });
}
