import { and, eq } from "drizzle-orm";
import { sessions } from "#db/schema/access";
import type { SessionOfOurs } from "#domain/access/input";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { freshSignIn } from "./fresh-sign-in.ts";

/** Ends one of one's own sessions. */
export async function endSession(ctx: Context, { sessionId }: SessionOfOurs): Promise<Outcome> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const [ended] = await ctx.db
      .delete(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.personId, actor.personId)))
      .returning({ id: sessions.id });
    if (!ended) return refused("not_found");
    const fresh = freshSignIn(ctx);
    if (fresh !== true) return refused(fresh);
    await record(ctx, "session.ended", { kind: "session", id: sessionId }, { person: actor.personId });
    return done();
  });
}
