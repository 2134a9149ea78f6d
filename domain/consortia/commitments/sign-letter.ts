import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { emailCoordinator } from "#domain/consortia/partners/email-coordinator";
import { coordinatorOf } from "#domain/consortia/policy";
import { actingFor } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { paths } from "#lib/paths";
import { commitmentRefusal } from "./commitment-refusal.ts";
import type { SignLetter } from "./input.ts";
import { commitmentAt } from "./ledger.ts";
import { placeToCommit } from "./place-to-commit.ts";
import { addStep, letterInForce, stepsOf } from "./steps.ts";

/** An owner or admin of a partner, just signed in, signs the letter in force with their typed name. They receive a copy by email, and the coordinator is told. */
export async function signLetter(ctx: Context, input: SignLetter): Promise<Outcome<{ slug: string; of: string }>> {
  return transact(ctx, async (ctx) => {
    const place = await placeToCommit(ctx, input);
    if (!place.ok) return place;
    const { facts, seat } = place.value;
    const acting = actingFor(ctx.actor, input.organisationId);
    if (ctx.actor.kind !== "person" || !acting) return refused("forbidden");
    const closed = await commitmentRefusal(ctx, facts);
    if (closed) return refused(closed);
    const fresh = freshSignIn(ctx);
    if (fresh !== true) return refused(fresh);
    const letter = await letterInForce(ctx, facts.id);
    if (!letter) return refused("commitment.no_letter");
    if (letter.version !== input.version) return refused("commitment.letter_changed");
    if (letter.validUntil <= ctx.now) return refused("commitment.letter_ended");
    if (fold(ctx.actor.name) !== fold(input.name)) return refused("commitment.name_differs", { name: ctx.actor.name });
    const steps = await stepsOf(ctx, [seat.id]);
    if (commitmentAt(steps, ctx.now, letter.id).state === "signed") return refused("commitment.already_signed");

    const signature = { letterId: letter.id, signedName: input.name, signedPosition: input.position, language: ctx.locale };
    await addStep(ctx, steps, { memberId: seat.id, step: "signed", until: letter.validUntil, signature });
    await enqueueMail(ctx, {
      template: "commitment-signed",
      subject: { kind: "consortium", id: facts.id },
      to: ctx.actor.email,
      locale: ctx.locale,
      data: {
        consortium: facts.title,
        organisation: acting.name,
        version: String(letter.version),
        fingerprint: letter.sha256,
        validUntil: letter.validUntil.toISOString(),
        path: paths(ctx.locale).consortiumLetter(facts.slug, { of: acting.slug }),
      },
    });
    if (coordinatorOf(facts) !== input.organisationId) {
      const mailed = { organisation: acting.name, validUntil: letter.validUntil.toISOString() };
      await emailCoordinator(ctx, facts, "letter-signed", mailed, "consortiumCommitments");
    }
    const told = { organisationId: input.organisationId, version: letter.version, sha256: letter.sha256 };
    await record(ctx, "consortium.letter_signed", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug, of: acting.slug });
  });
}
