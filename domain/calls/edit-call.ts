import { and, eq, sql } from "drizzle-orm";
import { calls } from "#db/schema/calls";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { callFacts } from "./facts.ts";
import type { EditCall } from "./input.ts";
import { auditedCall, replaceParts } from "./keep-call.ts";
import { abilities } from "./policy.ts";

/** Staff change what a call says; its address stays. Of two who edit at once, the later is told. */
export async function editCall(ctx: Context, { callId, version, ...input }: EditCall): Promise<Outcome<{ id: string; slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await callFacts(ctx, { id: callId });
    if (!facts) return refused("not_found");
    const may = abilities(ctx.actor, facts).edit;
    if (may !== true) return refused(may);
    const { deadlines: _, sectors: __, capabilities: ___, ...columns } = input;
    const [edited] = await ctx.db
      .update(calls)
      .set({ ...columns, updatedAt: ctx.now, version: sql`${calls.version} + 1` })
      .where(and(eq(calls.id, callId), eq(calls.version, version)))
      .returning({ version: calls.version });
    if (!edited) return refused("conflict", { version: String(facts.version) });
    await replaceParts(ctx, callId, input);
    await record(ctx, "call.edited", { kind: "call", id: callId }, { ...auditedCall(input), version: edited.version });
    return done({ id: callId, slug: facts.slug });
  });
}
