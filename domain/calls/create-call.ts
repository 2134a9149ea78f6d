import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { callSlug } from "./call-slug.ts";
import type { CreateCall } from "./input.ts";
import { auditedCall, insertCall } from "./keep-call.ts";
import { mayWriteCalls } from "./policy.ts";
import type { CallSource } from "./state.ts";

/** What only the portal says, as it fills the demonstration: that there is no such call, or where it was read. */
export type CallOrigin = { madeUp?: boolean; origin?: { source: CallSource; sourceId: string } };

/** Staff write a call, which is a draft until they publish it. */
export async function createCall(
  ctx: Context,
  { madeUp = false, origin, ...input }: CreateCall & CallOrigin,
): Promise<Outcome<{ id: string; slug: string }>> {
  return transact(ctx, async (ctx) => {
    const may = mayWriteCalls(ctx.actor);
    if (may !== true) return refused(may);
    const id = ctx.newId();
    const slug = await callSlug(ctx, input.title);
    const told = ctx.actor.kind === "system" ? { madeUp, ...origin } : { madeUp: false };
    await insertCall(ctx, { source: null, sourceId: null, ...told, id, slug, status: "draft" }, input);
    await record(ctx, "call.created", { kind: "call", id }, auditedCall(input));
    return done({ id, slug });
  });
}
