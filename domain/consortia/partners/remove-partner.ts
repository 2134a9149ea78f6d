import { eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { factsOf } from "#domain/consortia/facts";
import type { RemovePartner } from "#domain/consortia/input";
import { cancelMeetingsOf } from "#domain/consortia/meetings/cancel-meetings";
import { abilities, isThereInside } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { freeSeat } from "./free-seat.ts";

/**
 * The coordinator takes a partner out while the consortium is open: one that answers no more, or whose membership has ended, so that it cannot leave by itself.
 * The seat is free again, and the partner is told why by email.
 */
export async function removePartner(
  ctx: Context,
  { consortiumId, organisationId, why }: RemovePartner,
): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts || !isThereInside(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).remove;
    if (may !== true) return refused(may);
    const isFree = await freeSeat(ctx, facts.id, organisationId, { step: "remove", status: "removed", reason: why });
    if (!isFree) return refused("consortium.partner_gone");
    await cancelMeetingsOf(ctx, facts, organisationId);
    const [named] = await ctx.db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, organisationId));
    const told = { organisation: named?.name ?? "", reason: why };
    await emailAboutConsortium(ctx, facts, organisationId, "consortium-removed", told, "consortiumMembership");
    await record(ctx, "consortium.partner_removed", { kind: "consortium", id: facts.id }, { organisationId });
    return done({ slug: facts.slug });
  });
}
