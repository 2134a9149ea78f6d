import { and, eq } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { meetings } from "#db/schema/meetings";
import { type Consortium, emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { emailPartners } from "#domain/consortia/partners/email-partners";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { mailedEvent } from "./mailed-event.ts";

type Meeting = Pick<typeof meetings.$inferSelect, "id" | "topic" | "minutes" | "times" | "fixed">;

/** The times at which a meeting could still take place: the chosen one, or each that is proposed. */
const timesAhead = ({ times, fixed }: Meeting, now: Date) =>
  (fixed === null ? times : times.slice(fixed, fixed + 1)).filter((at) => new Date(at) > now);

/**
 * Deletes a meeting with its answers, in the transaction of a verb. The other partners are emailed where it could still have taken place; where a time was chosen,
 * the people of `organisationId`, which cancels it, too, as their calendars may have it; `ownAddress`: where their email leads.
 */
export async function cancelMeeting(
  turn: Turn,
  consortium: Consortium,
  meeting: Meeting,
  organisationId: string,
  ownAddress: "consortiumMeetings" | "consortiumMembership" = "consortiumMeetings",
): Promise<void> {
  await turn.db.delete(meetings).where(and(eq(meetings.id, meeting.id), eq(meetings.consortiumId, consortium.id)));
  const [when] = timesAhead(meeting, turn.now);
  if (when !== undefined) {
    const left = { id: `meeting-${meeting.id}`, minutes: meeting.minutes };
    const chosen = meeting.fixed !== null && { when, event: mailedEvent(turn, left, { at: when, cancelled: true }) };
    const told = { topic: meeting.topic, ...chosen };
    const mail = { template: "meeting-cancelled", told, address: "consortiumMeetings" } as const;
    await emailPartners(turn, consortium, { ...mail, except: organisationId });
    if (chosen) await emailAboutConsortium(turn, consortium, organisationId, mail.template, told, ownAddress);
  }
  await record(turn, "consortium.meeting_removed", { kind: "consortium", id: consortium.id }, { organisationId, meetingId: meeting.id });
}

/** Cancels what a partner that leaves has proposed and could still take place; what took place stays. */
export async function cancelMeetingsOf(turn: Turn, consortium: Consortium, organisationId: string): Promise<void> {
  const proposed = await turn.db
    .select({ meeting: meetings })
    .from(meetings)
    .innerJoin(consortiumMembers, eq(consortiumMembers.id, meetings.memberId))
    .where(and(eq(meetings.consortiumId, consortium.id), eq(consortiumMembers.organisationId, organisationId)))
    .orderBy(meetings.id);
  for (const { meeting } of proposed)
    if (timesAhead(meeting, turn.now).length > 0) await cancelMeeting(turn, consortium, meeting, organisationId, "consortiumMembership");
}
