import { eq } from "drizzle-orm";
import { partnerBudgets } from "#db/schema/budgets";
import { seatOf } from "#domain/consortia/commitments/commitment-policy";
import { factsOf } from "#domain/consortia/facts";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { entersFor, mayStateCosts } from "./budget-place.ts";
import type { StateCosts } from "./input.ts";

/** States what a partner expects to spend; what the coordinator enters for another partner waits until that confirms it. Of two who began from the same version, the later is told. The audit names no amount. */
export async function stateCosts(ctx: Context, input: StateCosts): Promise<Outcome<{ slug: string }>> {
  const { consortiumId, organisationId, version, personMonths, nonProfit, ...costs } = input;
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts) return refused("not_found");
    const may = mayStateCosts(ctx.actor, facts, organisationId);
    if (may !== true) return refused(may);
    const seat = seatOf(facts, organisationId);
    if (!seat) return refused("consortium.not_in");
    const enteredById = entersFor(ctx.actor, facts, organisationId);
    const values = { costs, personMonths, nonProfit, statedAt: ctx.now, enteredById, version: version + 1 };
    const written = await ctx.db
      .insert(partnerBudgets)
      .values({ memberId: seat.id, ...values })
      .onConflictDoUpdate({ target: partnerBudgets.memberId, set: values, setWhere: eq(partnerBudgets.version, version) })
      .returning({ version: partnerBudgets.version });
    if (written.length === 0) return refused("conflict");
    const about = { kind: "consortium", id: facts.id } as const;
    if (enteredById) await record(ctx, "consortium.costs_entered", about, { organisationId, byOrganisationId: enteredById });
    else await record(ctx, "consortium.costs_stated", about, { organisationId });
    return done({ slug: facts.slug });
  });
}
