import { and, eq, isNull } from "drizzle-orm";
import { firstMeetings } from "#db/schema/meetings";
import { emailCoordinator } from "#domain/consortia/partners/email-coordinator";
import { actingFor } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { firstMeetingToAnswer } from "./answerable-first-meeting.ts";
import type { DeclineFirstMeeting } from "./input.ts";

/** Whoever asks to join says that none of the proposed times suits, and when or why; the coordinator is emailed and can propose others. The audit has no text. */
export async function declineFirstMeeting(ctx: Context, input: DeclineFirstMeeting): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const known = await firstMeetingToAnswer(ctx, input);
    if (!known.ok) return known;
    const { facts, meeting } = known.value;
    const declined = await ctx.db
      .update(firstMeetings)
      .set({ reply: input.reply, replyLanguage: ctx.locale, changedAt: ctx.now })
      .where(and(eq(firstMeetings.id, meeting.id), isNull(firstMeetings.chosen), isNull(firstMeetings.reply)))
      .returning({ id: firstMeetings.id });
    if (declined.length === 0) return refused("meeting.answered");
    const { organisationId, reply } = input;
    const told = { organisation: actingFor(ctx.actor, organisationId)?.name ?? "", message: reply };
    await emailCoordinator(ctx, facts, "first-meeting-declined", told, "consortiumRequests");
    const said = { organisationId, requestId: meeting.memberId };
    await record(ctx, "consortium.first_meeting_declined", { kind: "consortium", id: facts.id }, said);
    return done({ slug: facts.slug });
  });
}
