import { eq } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { factsOf } from "#domain/consortia/facts";
import { abilities, isInside } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { OfferCoordination } from "./input.ts";
import { endOffer } from "./offers.ts";

/** The coordinator asks a partner to coordinate in its place. Nothing changes until that partner accepts; an earlier offer to another ends. */
export async function offerCoordination(ctx: Context, input: OfferCoordination): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !isInside(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).handOver;
    if (may !== true) return refused(may);
    const fresh = freshSignIn(ctx);
    if (fresh !== true) return refused(fresh);
    const seat = facts.seats.find(({ organisationId, status }) => organisationId === input.organisationId && status === "joined");
    if (!seat) return refused("consortium.not_in");
    if (seat.role === "coordinator") return refused("consortium.coordinates_already");
    const [partner] = await ctx.db
      .select({ name: organisations.name, status: organisations.status })
      .from(organisations)
      .where(eq(organisations.id, seat.organisationId));
    if (partner?.status !== "active") return refused("consortium.partner_not_active");

    await endOffer(ctx, facts.id);
    await ctx.db.update(consortiumMembers).set({ offeredAt: ctx.now }).where(eq(consortiumMembers.id, seat.id));
    await emailAboutConsortium(ctx, facts, seat.organisationId, "coordination-offered", { organisation: partner.name });
    await record(ctx, "consortium.coordination_offered", { kind: "consortium", id: facts.id }, { organisationId: seat.organisationId });
    return done({ slug: facts.slug });
  });
}
