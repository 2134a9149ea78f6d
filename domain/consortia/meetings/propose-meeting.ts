import { count, eq } from "drizzle-orm";
import { meetingAnswers, meetings } from "#db/schema/meetings";
import { seatOf } from "#domain/consortia/commitments/commitment-policy";
import { factsOf } from "#domain/consortia/facts";
import { emailPartners } from "#domain/consortia/partners/email-partners";
import { partnerFor } from "#domain/consortia/policy";
import { mayWriteInRoom } from "#domain/consortia/rooms/room-policy";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { ProposeMeeting } from "./input.ts";
import { MAX_MEETINGS } from "./state.ts";

/** Somebody of a partner proposes three to ten times for a meeting, each of which suits their own organisation; the other partners are emailed. The audit has no topic. */
export async function proposeMeeting(ctx: Context, input: ProposeMeeting): Promise<Outcome<{ slug: string; meetingId: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts) return refused("not_found");
    const may = mayWriteInRoom(ctx.actor, facts);
    if (may !== true) return refused(may);
    if (input.times.some((at) => at <= ctx.now)) return refused("meeting.past");
    const [all] = await ctx.db.select({ n: count() }).from(meetings).where(eq(meetings.consortiumId, facts.id));
    if ((all?.n ?? 0) >= MAX_MEETINGS) return refused("meeting.full");

    const { organisationId = "", name = "" } = partnerFor(ctx.actor, facts) ?? {};
    const by = { memberId: seatOf(facts, organisationId)?.id ?? "", personId: actorId(ctx.actor) ?? "" };
    const { topic, minutes, place } = input;
    const times = input.times.map((at) => at.toISOString());
    const id = ctx.newId();
    const at = { proposedAt: ctx.now, changedAt: ctx.now };
    await ctx.db.insert(meetings).values({ id, consortiumId: facts.id, ...by, topic, minutes, place, language: ctx.locale, times, ...at });
    await ctx.db.insert(meetingAnswers).values({ meetingId: id, ...by, answers: times.map(() => "yes"), answeredAt: ctx.now });
    const told = { organisation: name, topic, times: times.join(" ") };
    await emailPartners(ctx, facts, { template: "meeting-proposed", told, address: "consortiumMeetings", except: organisationId });
    await record(ctx, "consortium.meeting_proposed", { kind: "consortium", id: facts.id }, { organisationId, meetingId: id });
    return done({ slug: facts.slug, meetingId: id });
  });
}
