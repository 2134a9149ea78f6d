import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { SomeCalls } from "./input.ts";
import { moveCalls } from "./move-call.ts";
import { mayWriteCalls } from "./policy.ts";
import { indexCall } from "./search-entry.ts";

/** Staff put calls on the public list; those that are there already stay as they are. */
export async function publishCalls(ctx: Context, { callIds }: SomeCalls): Promise<Outcome<{ slugs: string[] }>> {
  return transact(ctx, async (ctx) => {
    const may = mayWriteCalls(ctx.actor);
    if (may !== true) return refused(may);
    const moved = await moveCalls(ctx, callIds, "publish");
    if (moved.length === 0) return refused("call.already_published");
    for (const { id } of moved) await indexCall(ctx, id);
    return done({ slugs: moved.map(({ slug }) => slug) });
  });
}
