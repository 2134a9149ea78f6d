import { factsOf } from "#domain/consortia/facts";
import { abilities, lacksCoordinator } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { WithdrawCoordinationOffer } from "./input.ts";
import { endOffer } from "./offers.ts";

/** The coordinator stays, or the office will ask another partner: the one that was asked can no longer accept. */
export async function withdrawCoordinationOffer(ctx: Context, input: WithdrawCoordinationOffer): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts) return refused("not_found");
    const { enter, withdrawOffer } = abilities(ctx.actor, facts, ctx.now);
    if (enter !== true) return refused("not_found");
    if (withdrawOffer !== true) return refused(withdrawOffer);
    const [ended] = await endOffer(ctx, facts.id);
    if (!ended) return refused("consortium.not_offered");
    const told = { organisationId: ended.organisationId, asked: lacksCoordinator(facts) ? "office" : "coordinator" };
    await record(ctx, "consortium.coordination_offer_withdrawn", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug });
  });
}
