import { and, eq } from "drizzle-orm";
import { clusterRoles } from "#db/schema/access";
import { handBack } from "#domain/review/hand-back";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import type { PersonOfOurs } from "./input.ts";
import { mayAdminister } from "./may-administer.ts";

/** Takes the reviewer's role away, effective on the next request. What they had taken waits for another again. */
export async function revokeReviewer(ctx: Context, { personId }: PersonOfOurs): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const may = await mayAdminister(ctx, "revokeReviewer", personId);
    if (may !== true) return refused(may);
    const [revoked] = await ctx.db
      .delete(clusterRoles)
      .where(and(eq(clusterRoles.personId, personId), eq(clusterRoles.role, "reviewer")))
      .returning({ personId: clusterRoles.personId });
    if (!revoked) return refused("not_found");
    await record(ctx, "person.reviewer_revoked", { kind: "person", id: personId });
    const others = await ctx.db.select({ role: clusterRoles.role }).from(clusterRoles).where(eq(clusterRoles.personId, personId));
    if (others.length === 0) await handBack(ctx, personId);
    return done();
  });
}
