import { and, eq } from "drizzle-orm";
import { callFollows } from "#db/schema/calls";
import { callFacts } from "#domain/calls/facts";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { FollowCall } from "./calendar-input.ts";

/** Somebody follows a call no longer. */
export async function unfollowCall(ctx: Context, { callId }: FollowCall): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    if (ctx.actor.kind !== "person") return refused("forbidden");
    const facts = await callFacts(ctx, { id: callId });
    if (!facts) return refused("not_found");
    const [gone] = await ctx.db
      .delete(callFollows)
      .where(and(eq(callFollows.callId, callId), eq(callFollows.personId, ctx.actor.personId)))
      .returning({ callId: callFollows.callId });
    if (!gone) return refused("call.not_followed");
    await record(ctx, "call.unfollowed", { kind: "call", id: callId });
    return done({ slug: facts.slug });
  });
}
