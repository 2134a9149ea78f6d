import { and, eq, inArray } from "drizzle-orm";
import { clusterRoles } from "#db/schema/access";
import { handBack } from "#domain/review/hand-back";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import type { RoleOfOurs } from "./input.ts";
import { mayAdminister } from "./may-administer.ts";
import { STAFF_ROLES } from "./state.ts";

/** Takes a role away, effective on the next request. What somebody had taken who is no longer staff waits for another again. */
export async function revokeRole(ctx: Context, { personId, role }: RoleOfOurs): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const may = await mayAdminister(ctx, "revokeRole", personId);
    if (may !== true) return refused(may);
    const [revoked] = await ctx.db
      .delete(clusterRoles)
      .where(and(eq(clusterRoles.personId, personId), eq(clusterRoles.role, role)))
      .returning({ personId: clusterRoles.personId });
    if (!revoked) return refused("not_found");
    await record(ctx, `person.${role}_revoked`, { kind: "person", id: personId });
    const asStaff = and(eq(clusterRoles.personId, personId), inArray(clusterRoles.role, STAFF_ROLES));
    const others = await ctx.db.select({ role: clusterRoles.role }).from(clusterRoles).where(asStaff);
    if (others.length === 0) await handBack(ctx, personId);
    return done();
  });
}
