import { and, eq } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { firstMeetings } from "#db/schema/meetings";
import { organisations } from "#db/schema/organisations";
import { type Consortium, emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { mailedEvent } from "#domain/consortia/meetings/mailed-event";
import type { Turn } from "#domain/kernel/context";
import { isAhead } from "./state.ts";

/**
 * Part of every verb that ends a request to join, and of the one that cancels the meeting: deletes what was proposed for it. Whoever knew of a time that lies
 * ahead is emailed: both sides of one that was chosen, whose file takes it out of their calendars, and of one that was not, whoever asked. Answers whether there was one.
 */
export async function endFirstMeeting(
  turn: Turn,
  consortium: Consortium,
  { id: requestId, organisationId }: { id: string; organisationId: string },
): Promise<boolean> {
  const [ended] = await turn.db.delete(firstMeetings).where(eq(firstMeetings.memberId, requestId)).returning();
  if (!ended) return false;
  if (ended.reply !== null || !isAhead(ended, turn.now)) return true;
  const [asking] = await turn.db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, organisationId));
  const at = ended.chosen === null ? undefined : ended.times[ended.chosen];
  const { minutes, place } = ended;
  const told = {
    organisation: asking?.name ?? "",
    ...(at && { event: mailedEvent(turn, { id: `first-meeting-${ended.id}`, minutes, place }, { at, cancelled: true }) }),
  };
  await emailAboutConsortium(turn, consortium, organisationId, "first-meeting-cancelled", told, "consortiumMembership");
  if (ended.chosen === null) return true;
  const { consortiumId, role, status } = consortiumMembers;
  const [coordinator] = await turn.db
    .select({ id: consortiumMembers.organisationId })
    .from(consortiumMembers)
    .where(and(eq(consortiumId, consortium.id), eq(role, "coordinator"), eq(status, "joined")));
  if (coordinator) await emailAboutConsortium(turn, consortium, coordinator.id, "first-meeting-cancelled", told, "consortiumRequests");
  return true;
}
