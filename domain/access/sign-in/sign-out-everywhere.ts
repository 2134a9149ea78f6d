import { eq } from "drizzle-orm";
import { sessions, signInLinks } from "#db/schema/access";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { freshSignIn } from "./fresh-sign-in.ts";

/** Ends every session of the person who asks, this one included, and every link that could open another. */
export async function signOutEverywhere(ctx: Context): Promise<Outcome<{ ended: number }>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    const ended = await ctx.db.delete(sessions).where(eq(sessions.personId, actor.personId)).returning({ id: sessions.id });
    await ctx.db.delete(signInLinks).where(eq(signInLinks.personId, actor.personId));
    await record(ctx, "person.signed_out_everywhere", { kind: "person", id: actor.personId }, { ended: ended.length });
    return done({ ended: ended.length });
  });
}
