import { and, eq, isNull } from "drizzle-orm";
import { meetings } from "#db/schema/meetings";
import { emailPartners } from "#domain/consortia/partners/email-partners";
import { isGoing } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { FixMeeting } from "./input.ts";
import { mailedEvent } from "./mailed-event.ts";
import { meetingInHand } from "./meeting-place.ts";

/** Whoever proposed a meeting, or the coordinator, chooses one of its times; the other partners are emailed. Of two who choose at once, one does. */
export async function fixMeeting(ctx: Context, { consortiumId, meetingId, slot }: FixMeeting): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const known = await meetingInHand(ctx, { consortiumId, meetingId });
    if (!known.ok) return known;
    const { facts, organisationId, meeting } = known.value;
    const going = isGoing(facts);
    if (going !== true) return refused(going);
    const when = meeting.times[slot];
    if (!when || new Date(when) <= ctx.now) return refused("meeting.past");
    const fixed = await ctx.db
      .update(meetings)
      .set({ fixed: slot, changedAt: ctx.now })
      .where(and(eq(meetings.id, meetingId), isNull(meetings.fixed)))
      .returning({ id: meetings.id });
    if (fixed.length === 0) return refused("meeting.fixed");
    const event = mailedEvent(ctx, { ...meeting, id: `meeting-${meetingId}` }, { at: when });
    await emailPartners(ctx, facts, {
      template: "meeting-fixed",
      told: { topic: meeting.topic, when, event },
      address: "consortiumMeetings",
      except: organisationId,
    });
    await record(ctx, "consortium.meeting_fixed", { kind: "consortium", id: facts.id }, { organisationId, meetingId });
    return done({ slug: facts.slug });
  });
}
