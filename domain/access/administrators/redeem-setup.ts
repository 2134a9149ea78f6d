import { and, eq, gt, isNull, notExists } from "drizzle-orm";
import { clusterRoles, people, setupLinks } from "#db/schema/access";
import { clusters } from "#db/schema/kernel";
import type { Setup } from "#domain/access/input";
import { createSession } from "#domain/access/sign-in/create-session";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { personKey } from "#domain/kernel/fold";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { tokenHash } from "#lib/hash";

/** Names the cluster and makes its first administrator, once: the link ends, and any other, as soon as there is one. */
export async function redeemSetup(ctx: Context, { token, cluster, ...given }: Setup, browser: string): Promise<Outcome<{ token: string }>> {
  return transact(ctx, async (ctx) => {
    const admins = ctx.db.select({ id: clusterRoles.personId }).from(clusterRoles).where(eq(clusterRoles.role, "staffAdmin"));
    const [link] = await ctx.db
      .update(setupLinks)
      .set({ usedAt: ctx.now })
      .where(
        and(eq(setupLinks.tokenHash, tokenHash(token)), isNull(setupLinks.usedAt), gt(setupLinks.expiresAt, ctx.now), notExists(admins)),
      )
      .returning({ clusterId: setupLinks.clusterId });
    if (!link) return refused("setup.ended");
    const { clusterId } = link;
    const personId = ctx.newId();
    const row = { id: personId, clusterId, ...given, nameKey: personKey(given), emailKey: emailKey(given.email), locale: ctx.locale };
    await ctx.db.insert(people).values({ ...row, status: "active", createdAt: ctx.now });
    await ctx.db.insert(clusterRoles).values({ personId, role: "staffAdmin", grantedAt: ctx.now });
    await ctx.db.update(clusters).set({ name: cluster }).where(eq(clusters.id, clusterId));
    const { id, token: raw, actor } = await createSession(ctx, { personId, browser });
    const name = `${given.firstName} ${given.lastName}`;
    await record(
      { ...ctx, actor },
      "cluster.set_up",
      { kind: "cluster", id: clusterId },
      { admin: personId },
      { email: given.email, name },
    );
    await record({ ...ctx, actor }, "session.opened", { kind: "session", id }, { person: personId, by: "setup" });
    return done({ token: raw });
  });
}
