import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { callFacts } from "./facts.ts";
import type { OneCall } from "./input.ts";
import { moveCalls } from "./move-call.ts";
import { abilities } from "./policy.ts";
import { indexCall } from "./search-entry.ts";

/** Staff take a call off the public list; consortia that answer it stay as they are. */
export async function withdrawCall(ctx: Context, { callId }: OneCall): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await callFacts(ctx, { id: callId });
    if (!facts) return refused("not_found");
    const may = abilities(ctx.actor, facts).withdraw;
    if (may !== true) return refused(may);
    const moved = await moveCalls(ctx, [callId], "withdraw");
    if (moved.length === 0) return refused("call.not_published");
    await indexCall(ctx, callId);
    return done({ slug: facts.slug });
  });
}
