import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { callSlug } from "./call-slug.ts";
import type { CreateCall } from "./input.ts";
import { auditedCall, insertCall } from "./keep-call.ts";
import { mayWriteCalls } from "./policy.ts";

/** Staff write a call, which is a draft until they publish it. `madeUp`: only the portal says so, as it fills the demonstration. */
export async function createCall(
  ctx: Context,
  { madeUp, ...input }: CreateCall & { madeUp?: boolean },
): Promise<Outcome<{ id: string; slug: string }>> {
  return transact(ctx, async (ctx) => {
    const may = mayWriteCalls(ctx.actor);
    if (may !== true) return refused(may);
    const id = ctx.newId();
    const slug = await callSlug(ctx, input.title);
    const isMadeUp = ctx.actor.kind === "system" && madeUp === true;
    await insertCall(ctx, { id, slug, status: "draft", source: null, sourceId: null, madeUp: isMadeUp }, input);
    await record(ctx, "call.created", { kind: "call", id }, auditedCall(input));
    return done({ id, slug });
  });
}
