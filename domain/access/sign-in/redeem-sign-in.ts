import { and, eq, gt } from "drizzle-orm";
import { people, signInLinks } from "#db/schema/access";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { ownerReturned } from "#domain/organisations/succession/owner-returned";
import { tokenHash } from "#lib/hash";
import { createSession } from "./create-session.ts";

/** `over`: this browser's session, which the new one replaces. */
export type RedeemSignIn = { token: string; browser: string; over?: string | undefined };
export type SignedIn = { token: string; personId: string; returnTo: string | null };

/** Turns a mailed link into a session, once: of many at the same time one finds the row, and with it go the person's other links. */
export async function redeemSignIn(ctx: Context, { token, browser, over }: RedeemSignIn): Promise<Outcome<SignedIn>> {
  return transact(ctx, async (ctx) => {
    const [link] = await ctx.db
      .delete(signInLinks)
      .where(and(eq(signInLinks.tokenHash, tokenHash(token)), eq(signInLinks.purpose, "sign-in"), gt(signInLinks.expiresAt, ctx.now)))
      .returning({ personId: signInLinks.personId, returnTo: signInLinks.returnTo });
    if (!link) return refused("link_ended");
    const [active] = await ctx.db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, link.personId), eq(people.status, "active")));
    if (!active) return refused("link_ended");
    await ctx.db.delete(signInLinks).where(and(eq(signInLinks.personId, link.personId), eq(signInLinks.purpose, "sign-in")));
    await ownerReturned(ctx, link.personId);
    const { id, token: raw, actor } = await createSession(ctx, { personId: link.personId, browser, over });
    await record({ ...ctx, actor }, "session.opened", { kind: "session", id }, { person: link.personId, by: "link" });
    return done({ token: raw, personId: link.personId, returnTo: link.returnTo });
  });
}
