import { and, eq } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { firstMeetings } from "#db/schema/meetings";
import { factsOf } from "#domain/consortia/facts";
import { abilities, isThere } from "#domain/consortia/policy";
import type { Context } from "#domain/kernel/context";
import { done, refused } from "#domain/kernel/outcome";

type Asked = { consortiumId: string; organisationId: string; meetingId: string };

/** A first meeting that whoever acts may answer for the organisation that asks to join, with its consortium; else why they may not. */
export async function firstMeetingToAnswer(ctx: Context, { consortiumId, organisationId, meetingId }: Asked) {
  const facts = await factsOf(ctx, { id: consortiumId });
  if (!facts || !isThere(ctx.actor, facts)) return refused("not_found");
  // Whoever may withdraw the request may speak for it.
  const may = abilities(ctx.actor, facts, ctx.now, organisationId).withdraw;
  if (may !== true) return refused(may);
  const [found] = await ctx.db
    .select({ meeting: firstMeetings })
    .from(firstMeetings)
    .innerJoin(consortiumMembers, eq(consortiumMembers.id, firstMeetings.memberId))
    .where(
      and(
        eq(firstMeetings.id, meetingId),
        eq(consortiumMembers.consortiumId, facts.id),
        eq(consortiumMembers.organisationId, organisationId),
      ),
    );
  return found ? done({ facts, meeting: found.meeting }) : refused("not_found");
}
