import { eq } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { firstMeetings } from "#db/schema/meetings";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { isAnswerable } from "#domain/consortia/partners/answerable";
import { firstSeen } from "#domain/consortia/partners/held-answers";
import { requestToAnswer } from "#domain/consortia/partners/requests";
import { canTakeSeatStep } from "#domain/consortia/state";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { ProposeFirstMeeting } from "./input.ts";
import { canBeProposedAgain } from "./state.ts";

/**
 * The coordinator proposes up to three times to an organisation that asks to join, which is emailed. All lie before the request ends. A new proposal takes the
 * place of one of which no time suited, or all have passed.
 */
export async function proposeFirstMeeting(ctx: Context, input: ProposeFirstMeeting): Promise<Outcome<{ slug: string; meetingId: string }>> {
  return transact(ctx, async (ctx) => {
    const asked = await requestToAnswer(ctx, input, "accept");
    if (!asked.ok) return asked;
    const { facts, request } = asked.value;
    if (!canTakeSeatStep("accept", request.status) || request.answer) return refused("consortium.already_decided");
    if (!isAnswerable(request, ctx.now)) return refused("consortium.request_expired");
    if (input.times.some((at) => at <= ctx.now)) return refused("meeting.past");
    const ends = request.expiresAt;
    if (ends && input.times.some((at) => at >= ends)) return refused("meeting.after_request");
    const [before] = await ctx.db.select().from(firstMeetings).where(eq(firstMeetings.memberId, request.id));
    if (before && !canBeProposedAgain(before, ctx.now)) return refused("meeting.proposed");

    const id = ctx.newId();
    const { minutes, place = null } = input;
    const times = input.times.map((at) => at.toISOString());
    const proposed = {
      ...{ id, personId: actorId(ctx.actor) ?? "", minutes, place, times },
      ...{ chosen: null, reply: null, replyLanguage: null, proposedAt: ctx.now, changedAt: ctx.now },
    };
    await ctx.db
      .insert(firstMeetings)
      .values({ memberId: request.id, ...proposed })
      .onConflictDoUpdate({ target: firstMeetings.memberId, set: proposed });
    await ctx.db
      .update(consortiumMembers)
      .set({ seenAt: firstSeen(ctx) })
      .where(eq(consortiumMembers.id, request.id));
    const told = { organisation: request.organisation, times: times.join(" "), ...(place !== null && { place }) };
    await emailAboutConsortium(ctx, facts, request.organisationId, "first-meeting-proposed", told, "consortiumMembership");
    const { organisationId } = request;
    await record(ctx, "consortium.first_meeting_proposed", { kind: "consortium", id: facts.id }, { organisationId, requestId: request.id });
    return done({ slug: facts.slug, meetingId: id });
  });
}
