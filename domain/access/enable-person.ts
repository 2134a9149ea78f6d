import { and, eq } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import type { PersonOfOurs } from "./input.ts";
import { mayAdminister } from "./may-administer.ts";

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
