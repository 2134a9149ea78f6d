import { factsOf } from "#domain/consortia/facts";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { mayCommitHere, readsCommitments, seatOf } from "./commitment-policy.ts";
import type { WithdrawCommitment } from "./input.ts";
import { commitmentAt } from "./ledger.ts";
import { addStep, stepsOf } from "./steps.ts";

/** A partner withdraws what it committed to, a signature too. It keeps its seat. */
export async function withdrawCommitment(ctx: Context, input: WithdrawCommitment): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !readsCommitments(ctx.actor, facts)) return refused("not_found");
    const may = mayCommitHere(ctx.actor, facts, input.organisationId);
    const seat = seatOf(facts, input.organisationId);
    if (may !== true || !seat) return refused(may === true ? "consortium.not_in" : may);
    const steps = await stepsOf(ctx, [seat.id]);
    const { state } = commitmentAt(steps, ctx.now, steps.at(-1)?.letterId ?? null);
    if (state === "withdrawn" || state === "interest") return refused("commitment.nothing_to_withdraw");
    await addStep(ctx, steps, { memberId: seat.id, step: "withdrawn", until: null });
    await record(ctx, "consortium.commitment_withdrawn", { kind: "consortium", id: facts.id }, { organisationId: input.organisationId });
    return done({ slug: facts.slug });
  });
}
