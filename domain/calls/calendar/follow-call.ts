import { callFollows } from "#db/schema/calls";
import { callFacts } from "#domain/calls/facts";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { FollowCall } from "./calendar-input.ts";

/** Somebody with an account follows a call: its deadlines are in their calendar feed from then on. */
export async function followCall(ctx: Context, { callId }: FollowCall): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    if (ctx.actor.kind !== "person") return refused("forbidden");
    const facts = await callFacts(ctx, { id: callId });
    if (facts?.status !== "published") return refused("not_found");
    const [followed] = await ctx.db
      .insert(callFollows)
      .values({ callId, personId: ctx.actor.personId, since: ctx.now })
      .onConflictDoNothing()
      .returning({ callId: callFollows.callId });
    if (!followed) return refused("call.already_followed");
    await record(ctx, "call.followed", { kind: "call", id: callId });
    return done({ slug: facts.slug });
  });
}
