import { eq, sql } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { factsOf } from "#domain/consortia/facts";
import type { SetParticipation } from "#domain/consortia/input";
import { abilities, isThereInside } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/**
 * The coordinator says how a partner takes part: as a beneficiary, or in a way that does not count towards the minimum. An affiliated entity names the beneficiary to which it belongs. The partner is told by email;
 * where nothing changes, nobody is.
 */
export async function setParticipation(
  ctx: Context,
  { consortiumId, organisationId, participation, beneficiaryId }: SetParticipation,
): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts || !isThereInside(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).setParticipation;
    if (may !== true) return refused(may);
    const joined = facts.seats.filter(({ status }) => status === "joined");
    const seat = joined.find((each) => each.organisationId === organisationId && each.role === "partner");
    if (!seat) return refused("consortium.partner_gone");
    const to = participation === "affiliated" ? joined.find((each) => each.organisationId === beneficiaryId) : undefined;
    if (participation === "affiliated" && (to === undefined || to.id === seat.id || to.participation !== "beneficiary"))
      return refused("consortium.not_beneficiary");
    const affiliatedSeatId = to?.id ?? null;
    if (seat.participation === participation && seat.affiliatedSeatId === affiliatedSeatId) return done({ slug: facts.slug });
    await ctx.db
      .update(consortiumMembers)
      .set({ participation, affiliatedSeatId, version: sql`${consortiumMembers.version} + 1` })
      .where(eq(consortiumMembers.id, seat.id));
    const told = { organisation: seat.name, participation };
    await emailAboutConsortium(ctx, facts, organisationId, "consortium-participation", told, "consortiumMembership");
    await record(ctx, "consortium.participation_set", { kind: "consortium", id: facts.id }, { organisationId, participation });
    return done({ slug: facts.slug });
  });
}
