import { and, eq } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import { mayAdminister } from "#domain/access/administrators/may-administer";
import type { PersonOfOurs } from "#domain/access/input";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/**
 * Gives a person their access back, with the roles they had. Only the administrator's role ends, since one administrator alone makes none: a proposal
 * that another one confirms gives it again.
 */
export async function enablePerson(ctx: Context, { personId }: PersonOfOurs): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const may = await mayAdminister(ctx, "enablePerson", personId);
    if (may !== true) return refused(may);
    const [enabled] = await ctx.db
      .update(people)
      .set({ status: "active" })
      .where(and(eq(people.id, personId), eq(people.clusterId, ctx.clusterId), eq(people.status, "disabled")))
      .returning({ id: people.id });
    if (!enabled) return refused("not_found");
    await record(ctx, "person.enabled", { kind: "person", id: personId });
    const administered = await ctx.db
      .delete(clusterRoles)
      .where(and(eq(clusterRoles.personId, personId), eq(clusterRoles.role, "staffAdmin")))
      .returning({ personId: clusterRoles.personId });
    if (administered.length > 0) await record(ctx, "person.staffAdmin_revoked", { kind: "person", id: personId }, { by: "enabling" });
    return done();
  });
}
