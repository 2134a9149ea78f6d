import { and, eq } from "drizzle-orm";
import { meetings } from "#db/schema/meetings";
import { emailPartners } from "#domain/consortia/partners/email-partners";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { RemoveMeeting } from "./input.ts";
import { mailedEvent } from "./mailed-event.ts";
import { meetingInHand } from "./meeting-place.ts";

/** Cancels a meeting: deletes it with its answers. The other partners are emailed where it could still have taken place; where a time was chosen, its own people too, as their calendars may have it. */
export async function removeMeeting(ctx: Context, { consortiumId, meetingId }: RemoveMeeting): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const known = await meetingInHand(ctx, { consortiumId, meetingId });
    if (!known.ok) return known;
    const { facts, organisationId, meeting } = known.value;
    await ctx.db.delete(meetings).where(and(eq(meetings.id, meetingId), eq(meetings.consortiumId, facts.id)));
    const ahead = meeting.fixed === null ? meeting.times : meeting.times.slice(meeting.fixed, meeting.fixed + 1);
    const [when] = meeting.fixed === null ? [] : ahead;
    const left = { id: `meeting-${meetingId}`, minutes: meeting.minutes };
    if (ahead.some((at) => new Date(at) > ctx.now))
      await emailPartners(ctx, facts, {
        template: "meeting-cancelled",
        told: { topic: meeting.topic, ...(when && { when, event: mailedEvent(ctx, left, { at: when, cancelled: true }) }) },
        address: "consortiumMeetings",
        except: when ? undefined : organisationId,
      });
    await record(ctx, "consortium.meeting_removed", { kind: "consortium", id: facts.id }, { organisationId, meetingId });
    return done({ slug: facts.slug });
  });
}
