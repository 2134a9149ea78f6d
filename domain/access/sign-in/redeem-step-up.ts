import { and, eq, gt } from "drizzle-orm";
import { sessions, signInLinks } from "#db/schema/access";
import { actorOf } from "#domain/access/reads";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { tokenHash } from "#lib/hash";

export type SteppedUp = { sessionId: string; returnTo: string | null };

/** Renews the sign-in time of the session that asked, whichever browser reads the mail. It opens no session. */
export async function redeemStepUp(ctx: Context, { token }: { token: string }): Promise<Outcome<SteppedUp>> {
  return transact(ctx, async (ctx) => {
    const [link] = await ctx.db
      .delete(signInLinks)
      .where(and(eq(signInLinks.tokenHash, tokenHash(token)), eq(signInLinks.purpose, "step-up"), gt(signInLinks.expiresAt, ctx.now)))
      .returning({ personId: signInLinks.personId, sessionId: signInLinks.sessionId, returnTo: signInLinks.returnTo });
    if (!link?.sessionId) return refused("link_ended");
    const [renewed] = await ctx.db
      .update(sessions)
      .set({ signedInAt: ctx.now })
      .where(and(eq(sessions.id, link.sessionId), eq(sessions.personId, link.personId)))
      .returning({ id: sessions.id });
    if (!renewed) return refused("link_ended");
    await ctx.db.delete(signInLinks).where(and(eq(signInLinks.personId, link.personId), eq(signInLinks.purpose, "step-up")));
    const actor = await actorOf(ctx, link.personId);
    await record({ ...ctx, actor }, "session.renewed", { kind: "session", id: renewed.id }, { person: link.personId });
    return done({ sessionId: renewed.id, returnTo: link.returnTo });
  });
}
