import { and, eq, lte } from "drizzle-orm";
import { people, signInLinks } from "#db/schema/access";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { tokenHash } from "#lib/hash";
import { mailSignIn } from "./mail-sign-in.ts";

/** Whoever holds a sign-in link that has run out gets a new one, mailed to its person; the old one is gone, so it renews once. */
export async function renewSignIn(ctx: Context, { token: old }: { token: string }): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const [link] = await ctx.db
      .delete(signInLinks)
      .where(and(eq(signInLinks.tokenHash, tokenHash(old)), eq(signInLinks.purpose, "sign-in"), lte(signInLinks.expiresAt, ctx.now)))
      .returning({ personId: signInLinks.personId, returnTo: signInLinks.returnTo });
    if (!link) return refused("link_ended");
    const [person] = await ctx.db
      .select({ id: people.id, email: people.email, firstName: people.firstName })
      .from(people)
      .where(and(eq(people.id, link.personId), eq(people.status, "active")));
    if (!person) return refused("link_ended");
    await mailSignIn(ctx, person, link.returnTo ?? undefined);
    await record(ctx, "person.asked_to_sign_in", { kind: "person", id: person.id }, { renewed: true });
    return done();
  });
}
