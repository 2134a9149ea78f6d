import { and, eq } from "drizzle-orm";
import { sessions } from "#db/schema/access";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { freshSignIn } from "./fresh-sign-in.ts";
import type { SessionOfOurs } from "./input.ts";

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
