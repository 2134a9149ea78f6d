import { and, eq, inArray, sql } from "drizzle-orm";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { endOffer } from "#domain/consortia/coordination/offers";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { factsOf, hasNotEnded, type KnownConsortium } from "#domain/consortia/facts";
import { endFirstMeeting } from "#domain/consortia/first-meetings/end-first-meeting";
import type { EndConsortium } from "#domain/consortia/input";
import { emailPartners } from "#domain/consortia/partners/email-partners";
import { abilities, coordinatorOf, isThereInside } from "#domain/consortia/policy";
import { indexConsortium } from "#domain/consortia/search-entry";
import { OPEN_SEATS } from "#domain/consortia/state";
import { actingFor } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/**
 * The coordinator gives the project up, for good: nobody can join or write in the workspace any more, requests and invitations without an answer end, and
 * whoever is in, has asked or is invited is told why by email. The partners go on reading what they have written.
 */
export async function endConsortium(ctx: Context, { consortiumId, endReason }: EndConsortium): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts || !isThereInside(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).end;
    if (may !== true) return refused(may);
    const fresh = freshSignIn(ctx);
    if (fresh !== true) return refused(fresh);
    const [ended] = await ctx.db
      .update(consortia)
      .set({ status: "ended", endedAt: ctx.now, endReason, updatedAt: ctx.now, version: sql`${consortia.version} + 1` })
      .where(and(eq(consortia.id, facts.id), hasNotEnded))
      .returning({ id: consortia.id });
    if (!ended) return refused("consortium.ended");
    await endOffer(ctx, facts.id);
    const coordinatorId = coordinatorOf(facts) ?? "";
    const told = { organisation: actingFor(ctx.actor, coordinatorId)?.name ?? "", reason: endReason };
    const unanswered = await endOpenPlaces(ctx, facts, told);
    await emailPartners(ctx, facts, { template: "consortium-ended", told, address: "consortiumWorkspace", except: coordinatorId });
    await indexConsortium(ctx, facts.id);
    const partners = facts.seats.filter(({ status }) => status === "joined").length;
    await record(ctx, "consortium.ended", { kind: "consortium", id: facts.id }, { partners, unanswered });
    return done({ slug: facts.slug });
  });
}

/** Ends the requests and invitations that nobody has answered, and answers that could still be undone. Returns how many there were. */
async function endOpenPlaces(turn: Turn, facts: KnownConsortium, told: { organisation: string; reason: string }): Promise<number> {
  const open = facts.seats.filter(({ status }) => OPEN_SEATS.includes(status));
  await turn.db
    .update(consortiumMembers)
    .set({
      status: "ended",
      reason: told.reason,
      ...{ answer: null, answerAt: null, expiresAt: null, decidedAt: turn.now },
      version: sql`${consortiumMembers.version} + 1`,
    })
    .where(and(eq(consortiumMembers.consortiumId, facts.id), inArray(consortiumMembers.status, OPEN_SEATS)));
  for (const { id, organisationId } of open) {
    await endFirstMeeting(turn, facts, { id, organisationId });
    await emailAboutConsortium(turn, facts, organisationId, "consortium-ended-unanswered", told, "consortiumMembership");
  }
  return open.length;
}
