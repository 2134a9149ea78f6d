import { meetingAnswers } from "#db/schema/meetings";
import { seatOf } from "#domain/consortia/commitments/commitment-policy";
import { factsOf } from "#domain/consortia/facts";
import { partnerFor } from "#domain/consortia/policy";
import { mayWriteInRoom } from "#domain/consortia/rooms/room-policy";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { AnswerMeeting } from "./input.ts";
import { meetingIn } from "./meeting-place.ts";

/** Somebody of a partner says when it could meet; the last answer of a partner counts. */
export async function answerMeeting(ctx: Context, input: AnswerMeeting): Promise<Outcome<{ slug: string }>> {
  const { meetingId, answers } = input;
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts) return refused("not_found");
    const may = mayWriteInRoom(ctx.actor, facts);
    if (may !== true) return refused(may);
    const meeting = await meetingIn(ctx, facts.id, meetingId);
    if (!meeting) return refused("not_found");
    if (meeting.fixed !== null) return refused("meeting.fixed");
    if (meeting.times.every((at) => new Date(at) <= ctx.now)) return refused("meeting.past");
    const unanswered = meeting.times.map((_, nth) => nth).filter((nth) => answers[nth] === undefined);
    if (unanswered.length > 0)
      return refused(
        "fields",
        Object.fromEntries(unanswered.map((nth) => [`answers[${nth}]`, JSON.stringify({ code: "missing", details: {} })])),
      );

    const { organisationId = "" } = partnerFor(ctx.actor, facts) ?? {};
    const values = { answers: answers.slice(0, meeting.times.length), personId: actorId(ctx.actor) ?? "", answeredAt: ctx.now };
    await ctx.db
      .insert(meetingAnswers)
      .values({ meetingId, memberId: seatOf(facts, organisationId)?.id ?? "", ...values })
      .onConflictDoUpdate({ target: [meetingAnswers.meetingId, meetingAnswers.memberId], set: values });
    await record(ctx, "consortium.meeting_answered", { kind: "consortium", id: facts.id }, { organisationId, meetingId });
    return done({ slug: facts.slug });
  });
}
