import { and, eq, isNotNull, sql } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { factsOf, type KnownConsortium, type KnownSeat } from "#domain/consortia/facts";
import { abilities, coordinationOffer, coordinatorOf, isInside } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { afterDecline, anotherCanBeAsked } from "./after-decline.ts";
import { emailAdministrator } from "./email-administrator.ts";
import type { AnswerCoordinationOffer } from "./input.ts";
import { NO_OFFER } from "./offers.ts";

/**
 * The partner that was asked coordinates from now on, and the earlier coordinator stays as a partner; or it declines, and nothing changes. Where the office
 * asked, its owner or admin is the second person who must agree.
 */
export async function answerCoordinationOffer(ctx: Context, input: AnswerCoordinationOffer): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !isInside(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now, input.organisationId).takeOver;
    if (may !== true) return refused(may);
    const before = coordinatorOf(facts);
    const seat = facts.seats.find(({ organisationId }) => organisationId === input.organisationId);
    const asked = coordinationOffer(facts, seat)?.by;
    const accepts = input.answer === "accept";
    const next = version();
    // The open offer is part of the WHERE: of two answers at once, one counts.
    const [answered] = await ctx.db
      .update(consortiumMembers)
      .set({ ...NO_OFFER, ...(accepts && { ...AS_COORDINATOR, version: next }) })
      .where(
        and(
          eq(consortiumMembers.consortiumId, facts.id),
          eq(consortiumMembers.organisationId, input.organisationId),
          isNotNull(consortiumMembers.offeredAt),
        ),
      )
      .returning({ id: consortiumMembers.id });
    if (!answered || !before || !seat || !asked) return refused("consortium.not_offered");
    if (accepts)
      await ctx.db
        .update(consortiumMembers)
        .set({ role: "partner", version: next })
        .where(and(eq(consortiumMembers.consortiumId, facts.id), eq(consortiumMembers.organisationId, before)));
    const { name: organisation } = seat;
    if (accepts) await emailAboutConsortium(ctx, facts, before, "coordination-taken", { organisation, asked }, "consortium");
    else if (asked === "coordinator") await emailDeclined(ctx, facts, before, seat);
    if (seat.officeOfferBy)
      await emailAdministrator(ctx, facts, seat.officeOfferBy, {
        ...{ organisation, answer: input.answer, next: anotherCanBeAsked(facts, seat.organisationId) },
      });
    const action = accepts ? "consortium.coordination_taken" : "consortium.coordination_declined";
    await record(ctx, action, { kind: "consortium", id: facts.id }, { organisationId: input.organisationId });
    return done({ slug: facts.slug });
  });
}

/** Of an organisation whose membership is not active nobody reads the workspace. */
function emailDeclined(turn: Turn, facts: KnownConsortium, coordinatorId: string, { organisationId, name: organisation }: KnownSeat) {
  const next = afterDecline(facts, organisationId);
  const address = next === "office" ? "consortium" : "consortiumWorkspace";
  return emailAboutConsortium(turn, facts, coordinatorId, "coordination-declined", { organisation, next }, address);
}

/** Only a beneficiary coordinates (model grant agreement, Art. 7). */
const AS_COORDINATOR = { role: "coordinator", participation: "beneficiary", affiliatedSeatId: null } as const;

const version = () => sql`${consortiumMembers.version} + 1`;
