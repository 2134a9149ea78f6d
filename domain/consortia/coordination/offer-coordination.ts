import { eq } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { factsOf } from "#domain/consortia/facts";
import { abilities, coordinatorOf, lacksCoordinator } from "#domain/consortia/policy";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { OfferCoordination } from "./input.ts";
import { endOffer } from "./offers.ts";

/**
 * A partner is asked to coordinate: by the coordinator, or by the cluster's office where nobody can act for the coordinator. Nothing changes until that partner
 * accepts; an earlier offer to another ends.
 */
export async function offerCoordination(ctx: Context, input: OfferCoordination): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts) return refused("not_found");
    const { enter, handOver } = abilities(ctx.actor, facts, ctx.now);
    if (enter !== true) return refused("not_found");
    if (handOver !== true) return refused(handOver);
    const fresh = freshSignIn(ctx);
    if (fresh !== true) return refused(fresh);
    const seat = facts.seats.find(({ organisationId, status }) => organisationId === input.organisationId && status === "joined");
    if (!seat) return refused("consortium.not_in");
    if (seat.role === "coordinator") return refused("consortium.coordinates_already");
    if (seat.organisationStatus !== "active") return refused("consortium.partner_cannot_coordinate");

    const asked = lacksCoordinator(facts) ? "office" : "coordinator";
    const officeOfferBy = asked === "office" ? (actorId(ctx.actor) ?? null) : null;
    await endOffer(ctx, facts.id);
    await ctx.db.update(consortiumMembers).set({ offeredAt: ctx.now, officeOfferBy }).where(eq(consortiumMembers.id, seat.id));
    const coordinator = facts.seats.find(({ organisationId }) => organisationId === coordinatorOf(facts))?.name ?? "";
    await emailAboutConsortium(ctx, facts, seat.organisationId, "coordination-offered", { organisation: seat.name, coordinator, asked });
    const told = { organisationId: seat.organisationId, asked };
    await record(ctx, "consortium.coordination_offered", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug });
  });
}
