import { and, eq } from "drizzle-orm";
import { meetings } from "#db/schema/meetings";
import { factsOf } from "#domain/consortia/facts";
import { emailPartners } from "#domain/consortia/partners/email-partners";
import { partnerFor } from "#domain/consortia/policy";
import { mayRemoveFromRoom } from "#domain/consortia/rooms/room-policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { RemoveMeeting } from "./input.ts";
import { meetingIn } from "./meeting-place.ts";

/** Cancels a meeting: deletes it with its answers. The other partners are emailed where it could still have taken place. */
export async function removeMeeting(ctx: Context, { consortiumId, meetingId }: RemoveMeeting): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    const partner = facts && partnerFor(ctx.actor, facts);
    if (!facts || !partner) return refused("not_found");
    const meeting = await meetingIn(ctx, facts.id, meetingId);
    if (!meeting) return refused("not_found");
    const may = mayRemoveFromRoom(ctx.actor, facts, meeting.organisationId);
    if (may !== true) return refused(may);
    await ctx.db.delete(meetings).where(and(eq(meetings.id, meetingId), eq(meetings.consortiumId, facts.id)));
    const { organisationId } = partner;
    const ahead = meeting.fixed === null ? meeting.times : meeting.times.slice(meeting.fixed, meeting.fixed + 1);
    if (ahead.some((at) => new Date(at) > ctx.now))
      await emailPartners(ctx, facts, {
        template: "meeting-cancelled",
        told: { topic: meeting.topic },
        address: "consortiumMeetings",
        except: organisationId,
      });
    await record(ctx, "consortium.meeting_removed", { kind: "consortium", id: facts.id }, { organisationId, meetingId });
    return done({ slug: facts.slug });
  });
}
