import { and, eq } from "drizzle-orm";
import { roomDecisions } from "#db/schema/rooms";
import { factsOf } from "#domain/consortia/facts";
import { partnerFor } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { RemoveDecision } from "./input.ts";
import { mayRemoveFromRoom } from "./room-policy.ts";

/** Takes out a decision that was written down by mistake. That it was is in the audit. */
export async function removeDecision(ctx: Context, input: RemoveDecision): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    const partner = facts && partnerFor(ctx.actor, facts);
    if (!facts || !partner) return refused("not_found");
    const here = and(eq(roomDecisions.id, input.decisionId), eq(roomDecisions.consortiumId, facts.id));
    const [found] = await ctx.db.select({ organisationId: roomDecisions.organisationId }).from(roomDecisions).where(here);
    if (!found) return refused("not_found");
    const may = mayRemoveFromRoom(ctx.actor, facts, found.organisationId);
    if (may !== true) return refused(may);
    await ctx.db.delete(roomDecisions).where(here);
    const told = { organisationId: partner.organisationId, decisionId: input.decisionId };
    await record(ctx, "consortium.decision_removed", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug });
  });
}
