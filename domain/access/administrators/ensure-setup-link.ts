import { and, eq, isNull } from "drizzle-orm";
import { clusterRoles, setupLinks } from "#db/schema/access";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { tokenHash } from "#lib/hash";

/** While nobody administers the cluster: a link that makes the first administrator, in place of any older one. The start prints it. */
export async function ensureSetupLink(ctx: Context): Promise<Outcome<{ token: string } | undefined>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const [admin] = await ctx.db
      .select({ id: clusterRoles.personId })
      .from(clusterRoles)
      .where(eq(clusterRoles.role, "staffAdmin"))
      .limit(1);
    if (admin) return done(undefined);
    const token = ctx.newToken();
    await ctx.db.delete(setupLinks).where(and(eq(setupLinks.clusterId, ctx.clusterId), isNull(setupLinks.usedAt)));
    await ctx.db.insert(setupLinks).values({
      tokenHash: tokenHash(token),
      clusterId: ctx.clusterId,
      createdAt: ctx.now,
      expiresAt: later(ctx.now, lastingUntil("setupLink")),
    });
    await record(ctx, "cluster.setup_link_made", { kind: "cluster", id: ctx.clusterId });
    return done({ token });
  });
}
