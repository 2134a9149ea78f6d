import { roomAcceptances } from "#db/schema/rooms";
import { factsOf } from "#domain/consortia/facts";
import { partnerFor } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { agreementInForce, hasAccepted } from "./agreements.ts";
import type { AcceptAgreement } from "./input.ts";

/** Somebody of a partner accepts the agreement in force, for themselves: which version, with its fingerprint, who, and when are kept. */
export async function acceptAgreement(ctx: Context, input: AcceptAgreement): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    const partner = facts && partnerFor(ctx.actor, facts);
    if (!facts || !partner || ctx.actor.kind !== "person") return refused("not_found");
    const agreement = await agreementInForce(ctx, facts.id);
    if (!agreement) return refused("room.no_agreement");
    if (agreement.version !== input.version) return refused("room.agreement_changed");
    if (await hasAccepted(ctx, facts.id)) return refused("room.already_accepted");

    const { personId, name: personName } = ctx.actor;
    const { organisationId } = partner;
    await ctx.db
      .insert(roomAcceptances)
      .values({ id: ctx.newId(), agreementId: agreement.id, personId, organisationId, personName, acceptedAt: ctx.now });
    const told = { organisationId, version: agreement.version, sha256: agreement.sha256 };
    await record(ctx, "consortium.agreement_accepted", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug });
  });
}
