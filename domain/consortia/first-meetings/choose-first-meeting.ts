import { and, eq, isNull } from "drizzle-orm";
import { firstMeetings } from "#db/schema/meetings";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { mailedEvent } from "#domain/consortia/meetings/mailed-event";
import { emailCoordinator } from "#domain/consortia/partners/email-coordinator";
import { actingFor } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { firstMeetingToAnswer } from "./answerable-first-meeting.ts";
import type { ChooseFirstMeeting } from "./input.ts";

/** Whoever asks to join chooses one of the proposed times. Both sides are emailed, with the meeting as a file for calendars. */
export async function chooseFirstMeeting(ctx: Context, input: ChooseFirstMeeting): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const known = await firstMeetingToAnswer(ctx, input);
    if (!known.ok) return known;
    const { facts, meeting } = known.value;
    const when = meeting.times[input.slot];
    if (!when || new Date(when) <= ctx.now) return refused("meeting.past");
    const chosen = await ctx.db
      .update(firstMeetings)
      .set({ chosen: input.slot, changedAt: ctx.now })
      .where(and(eq(firstMeetings.id, meeting.id), isNull(firstMeetings.chosen), isNull(firstMeetings.reply)))
      .returning({ id: firstMeetings.id });
    if (chosen.length === 0) return refused("meeting.answered");
    const { organisationId } = input;
    const { minutes, place } = meeting;
    const told = {
      ...{ organisation: actingFor(ctx.actor, organisationId)?.name ?? "", when },
      ...(place !== null && { place }),
      event: mailedEvent(ctx, { id: `first-meeting-${meeting.id}`, minutes, place }, { at: when }),
    };
    await emailAboutConsortium(ctx, facts, organisationId, "first-meeting-chosen", told, "consortiumMembership");
    await emailCoordinator(ctx, facts, "first-meeting-chosen", told, "consortiumRequests");
    const said = { organisationId, requestId: meeting.memberId };
    await record(ctx, "consortium.first_meeting_chosen", { kind: "consortium", id: facts.id }, said);
    return done({ slug: facts.slug });
  });
}
