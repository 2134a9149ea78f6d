import { and, eq } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { meetings } from "#db/schema/meetings";
import { factsOf } from "#domain/consortia/facts";
import { partnerFor } from "#domain/consortia/policy";
import { mayRemoveFromRoom } from "#domain/consortia/rooms/room-policy";
import type { Context } from "#domain/kernel/context";
import { done, refused } from "#domain/kernel/outcome";

/** A meeting of a consortium with the organisation that proposed it; undefined where there is none. */
export async function meetingIn(ctx: Context, consortiumId: string, meetingId: string) {
  const [found] = await ctx.db
    .select({ meeting: meetings, organisationId: consortiumMembers.organisationId })
    .from(meetings)
    .innerJoin(consortiumMembers, eq(consortiumMembers.id, meetings.memberId))
    .where(and(eq(meetings.id, meetingId), eq(meetings.consortiumId, consortiumId)));
  return found && { ...found.meeting, organisationId: found.organisationId };
}

/** A meeting that the actor may choose a time for or cancel, with its consortium and the partner for which they act; else why they may not. */
export async function meetingInHand(ctx: Context, { consortiumId, meetingId }: { consortiumId: string; meetingId: string }) {
  const facts = await factsOf(ctx, { id: consortiumId });
  const partner = facts && partnerFor(ctx.actor, facts);
  const meeting = partner && (await meetingIn(ctx, facts.id, meetingId));
  if (!meeting) return refused("not_found");
  const may = mayRemoveFromRoom(ctx.actor, facts, meeting.organisationId);
  return may === true ? done({ facts, organisationId: partner.organisationId, meeting }) : refused(may);
}
