import { count, eq } from "drizzle-orm";
import { roomDecisions } from "#db/schema/rooms";
import { factsOf } from "#domain/consortia/facts";
import { partnerFor } from "#domain/consortia/policy";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { RecordDecision } from "./input.ts";
import { mayWriteInRoom } from "./room-policy.ts";
import { MAX_DECISIONS } from "./state.ts";

/** Somebody of a partner writes down what the partners decided. The audit does not have its text. */
export async function recordDecision(ctx: Context, input: RecordDecision): Promise<Outcome<{ slug: string; decisionId: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts) return refused("not_found");
    const may = mayWriteInRoom(ctx.actor, facts);
    if (may !== true) return refused(may);
    const [all] = await ctx.db.select({ n: count() }).from(roomDecisions).where(eq(roomDecisions.consortiumId, facts.id));
    if ((all?.n ?? 0) >= MAX_DECISIONS) return refused("room.full");
    const { organisationId = "" } = partnerFor(ctx.actor, facts) ?? {};
    const id = ctx.newId();
    const said = { consortiumId: facts.id, text: input.decision, language: ctx.locale, organisationId };
    await ctx.db.insert(roomDecisions).values({ id, ...said, personId: actorId(ctx.actor) ?? "", at: ctx.now });
    await record(ctx, "consortium.decision_recorded", { kind: "consortium", id: facts.id }, { organisationId, decisionId: id });
    return done({ slug: facts.slug, decisionId: id });
  });
}
