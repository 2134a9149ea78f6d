import { instantOf } from "#domain/consortia/closing";
import { emailCoordinator } from "#domain/consortia/partners/email-coordinator";
import { coordinatorOf } from "#domain/consortia/policy";
import { actingFor } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { HOME_ZONE } from "#lib/clock";
import { commitmentRefusal } from "./commitment-refusal.ts";
import type { TakeCommitment } from "./input.ts";
import { commitmentAt } from "./ledger.ts";
import { placeToCommit } from "./place-to-commit.ts";
import { addStep, letterInForce, stepsOf } from "./steps.ts";

/** The end of a day on the clocks of a zone. */
export const endOfDay = (day: string, zone: string | null) => instantOf(`${day}T23:59`, zone ?? HOME_ZONE);

/** A partner states how far it commits, and until when; the coordinator is told by email. Whoever signed keeps the signature: it is withdrawn first. */
export async function takeCommitment(ctx: Context, input: TakeCommitment): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const place = await placeToCommit(ctx, input);
    if (!place.ok) return place;
    const { facts, seat } = place.value;
    const closed = await commitmentRefusal(ctx, facts);
    if (closed) return refused(closed);
    const until = endOfDay(input.until, facts.zone);
    if (!until || until <= ctx.now) return refused("commitment.until_past");
    const steps = await stepsOf(ctx, [seat.id]);
    const letter = await letterInForce(ctx, facts.id);
    if (commitmentAt(steps, ctx.now, letter?.id ?? null).state === "signed") return refused("commitment.already_signed");
    await addStep(ctx, steps, { memberId: seat.id, step: input.step, until });
    const organisation = actingFor(ctx.actor, input.organisationId)?.name ?? "";
    if (coordinatorOf(facts) !== input.organisationId) {
      const mailed = { organisation, step: input.step, validUntil: until.toISOString() };
      await emailCoordinator(ctx, facts, "commitment-taken", mailed, "consortiumCommitments");
    }
    const told = { organisationId: input.organisationId, step: input.step, until: until.toISOString() };
    await record(ctx, "consortium.commitment_taken", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug });
  });
}
