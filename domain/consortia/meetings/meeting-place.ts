import { and, eq } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { meetings } from "#db/schema/meetings";
import type { Context } from "#domain/kernel/context";

/** A meeting of a consortium with the organisation that proposed it; undefined where there is none. */
export async function meetingIn(ctx: Context, consortiumId: string, meetingId: string) {
  const [found] = await ctx.db
    .select({ meeting: meetings, organisationId: consortiumMembers.organisationId })
    .from(meetings)
    .innerJoin(consortiumMembers, eq(consortiumMembers.id, meetings.memberId))
    .where(and(eq(meetings.id, meetingId), eq(meetings.consortiumId, consortiumId)));
  return found && { ...found.meeting, organisationId: found.organisationId };
}
