import { emailCoordinator } from "#domain/consortia/partners/email-coordinator";
import { coordinatorOf } from "#domain/consortia/policy";
import { actingFor } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { WithdrawCommitment } from "./input.ts";
import { commitmentAt } from "./ledger.ts";
import { placeToCommit } from "./place-to-commit.ts";
import { addStep, stepsOf } from "./steps.ts";

/** A partner withdraws what it committed to, a signature too. It keeps its seat, and the coordinator is told by email. */
export async function withdrawCommitment(ctx: Context, input: WithdrawCommitment): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const place = await placeToCommit(ctx, input);
    if (!place.ok) return place;
    const { facts, seat } = place.value;
    const steps = await stepsOf(ctx, [seat.id]);
    const { state } = commitmentAt(steps, ctx.now, steps.at(-1)?.letterId ?? null);
    if (state === "withdrawn" || state === "interest") return refused("commitment.nothing_to_withdraw");
    await addStep(ctx, steps, { memberId: seat.id, step: "withdrawn", until: null });
    const organisation = actingFor(ctx.actor, input.organisationId)?.name ?? "";
    if (coordinatorOf(facts) !== input.organisationId)
      await emailCoordinator(ctx, facts, "commitment-withdrawn", { organisation }, "consortiumCommitments");
    await record(ctx, "consortium.commitment_withdrawn", { kind: "consortium", id: facts.id }, { organisationId: input.organisationId });
    return done({ slug: facts.slug });
  });
}
