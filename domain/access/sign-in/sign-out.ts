import { eq } from "drizzle-orm";
import { sessions } from "#db/schema/access";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** Ends the session that asks. Nobody signed in is signed out already. */
export async function signOut(ctx: Context): Promise<Outcome> {
  const { actor } = ctx;
  if (actor.kind !== "person") return done();
  return transact(ctx, async (ctx) => {
    const ended = await ctx.db.delete(sessions).where(eq(sessions.id, actor.sessionId)).returning({ id: sessions.id });
    if (ended.length > 0) await record(ctx, "session.ended", { kind: "session", id: actor.sessionId }, { person: actor.personId });
    return done();
  });
}
