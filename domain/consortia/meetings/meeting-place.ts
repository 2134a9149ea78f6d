import { and, eq, inArray, ne } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { meetings } from "#db/schema/meetings";
import { organisations } from "#db/schema/organisations";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import type { ConsortiumMails } from "#domain/consortia/mails";
import { READING_STATUSES } from "#domain/consortia/policy";
import type { Context } from "#domain/kernel/context";

type MeetingMail = "meeting-proposed" | "meeting-fixed" | "meeting-cancelled";
type Consortium = { id: string; title: string; slug: string };

/** Emails the partners of a consortium that read what is for partners, but for the one that acts. */
export async function emailOtherPartners<T extends MeetingMail>(
  ctx: Context,
  consortium: Consortium,
  organisationId: string,
  template: T,
  told: Omit<ConsortiumMails[T], "consortium" | "path">,
) {
  const others = await ctx.db
    .select({ id: organisations.id })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .where(
      and(
        eq(consortiumMembers.consortiumId, consortium.id),
        eq(consortiumMembers.status, "joined"),
        ne(organisations.id, organisationId),
        inArray(organisations.status, [...READING_STATUSES]),
      ),
    );
  for (const { id } of others) await emailAboutConsortium(ctx, consortium, id, template, told, "consortiumMeetings");
}

/** A meeting of a consortium with the organisation that proposed it; undefined where there is none. */
export async function meetingIn(ctx: Context, consortiumId: string, meetingId: string) {
  const [found] = await ctx.db
    .select({ meeting: meetings, organisationId: consortiumMembers.organisationId })
    .from(meetings)
    .innerJoin(consortiumMembers, eq(consortiumMembers.id, meetings.memberId))
    .where(and(eq(meetings.id, meetingId), eq(meetings.consortiumId, consortiumId)));
  return found && { ...found.meeting, organisationId: found.organisationId };
}
