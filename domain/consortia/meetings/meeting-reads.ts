import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import { people } from "#db/schema/access";
import { consortiumMembers } from "#db/schema/consortia";
import { meetingAnswers, meetings } from "#db/schema/meetings";
import { organisations } from "#db/schema/organisations";
import { factsOf, type KnownConsortium } from "#domain/consortia/facts";
import { viewOf } from "#domain/consortia/page-view";
import { isGoing, partnerFor } from "#domain/consortia/policy";
import { personName } from "#domain/consortia/rooms/person-name";
import { mayRemoveFromRoom, mayWriteInRoom } from "#domain/consortia/rooms/room-policy";
import type { Space } from "#domain/consortia/space-parts";
import type { Context } from "#domain/kernel/context";
import { offsetOf, type Page, pageOf } from "#domain/kernel/pagination";
import type { Locale } from "#domain/kernel/state";
import type { Refusal } from "#domain/refusals";
import { type SlotTally, slotTallies } from "./meeting-slots.ts";
import { isMeetingOpen, type SlotAnswer } from "./state.ts";

export type MeetingSlot = SlotTally & {
  at: Date;
  isPast: boolean;
  /** Names of partners. */
  names: Record<SlotAnswer, string[]>;
};
/** `by`: null once the person was erased. `fixed`: the chosen time. `own`: what the reader's organisation has answered. `silent`: partners that have not. */
export type Meeting = {
  id: string;
  topic: string;
  language: Locale;
  minutes: number;
  place: string | null;
  by: string | null;
  organisation: string;
  proposedAt: Date;
  changedAt: Date;
  slots: MeetingSlot[];
  fixed: Date | null;
  own: SlotAnswer[] | undefined;
  silent: string[];
  /** Nobody but the organisation that proposed it has answered. */
  isUnanswered: boolean;
  mayAnswer: boolean;
  mayFix: boolean;
};
export type Meetings = Space & { id: string; organisation: string; found: Page<Meeting>; mayPropose: true | Refusal };

/** So many meetings are on a page. */
const MEETINGS = 10;

/** The meetings of a consortium, the one that was proposed last first, for its partners' people; undefined for everyone else. */
export async function meetingsOf(ctx: Context, slug: string, page: number): Promise<Meetings | undefined> {
  const facts = await factsOf(ctx, { slug });
  const partner = facts && partnerFor(ctx.actor, facts);
  const view = partner && (await viewOf(ctx, facts));
  if (!facts || !view) return undefined;
  const here = eq(meetings.consortiumId, facts.id);
  const [all] = await ctx.db.select({ n: count() }).from(meetings).where(here);
  const found = pageOf<Meeting>([], all?.n ?? 0, page, MEETINGS);
  const { id, title, parts } = view;
  const mayPropose = mayWriteInRoom(ctx.actor, facts);
  const rows = await shownMeetings(ctx, facts, found.page);
  return { ...{ id, slug, title, parts, mayPropose, organisation: partner.name }, found: { ...found, rows } };
}

/** One meeting whose time is chosen, with the partners that said they can meet then, for a file for calendars; undefined for everyone who does not read it. */
export async function fixedMeeting(ctx: Context, slug: string, meetingId: string) {
  const facts = await factsOf(ctx, { slug });
  if (!facts || !partnerFor(ctx.actor, facts)) return undefined;
  const [found] = await ctx.db
    .select()
    .from(meetings)
    .where(and(eq(meetings.id, meetingId), eq(meetings.consortiumId, facts.id)));
  const fixed = found?.fixed ?? -1;
  const at = found?.times[fixed];
  if (!found || !at) return undefined;
  const answered = await ctx.db
    .select({ name: organisations.name, answers: meetingAnswers.answers })
    .from(meetingAnswers)
    .innerJoin(consortiumMembers, and(eq(consortiumMembers.id, meetingAnswers.memberId), eq(consortiumMembers.status, "joined")))
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .where(eq(meetingAnswers.meetingId, meetingId))
    .orderBy(asc(organisations.nameKey), asc(organisations.id));
  const attending = answered.filter(({ answers }) => answers[fixed] !== "no").map(({ name }) => name);
  return { ...found, consortium: facts.title, at: new Date(at), attending };
}

async function shownMeetings(ctx: Context, facts: KnownConsortium, page: number): Promise<Meeting[]> {
  const rows = await ctx.db
    .select({
      meeting: meetings,
      organisationId: consortiumMembers.organisationId,
      organisation: organisations.name,
      firstName: people.firstName,
      lastName: people.lastName,
    })
    .from(meetings)
    .innerJoin(consortiumMembers, eq(consortiumMembers.id, meetings.memberId))
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .leftJoin(people, eq(people.id, meetings.personId))
    .where(eq(meetings.consortiumId, facts.id))
    .orderBy(desc(meetings.proposedAt), desc(meetings.id))
    .limit(MEETINGS)
    .offset(offsetOf(page, MEETINGS));
  const partners = await ctx.db
    .select({ id: consortiumMembers.id, organisationId: organisations.id, name: organisations.name })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .where(and(eq(consortiumMembers.consortiumId, facts.id), eq(consortiumMembers.status, "joined")))
    .orderBy(asc(consortiumMembers.askedAt), asc(consortiumMembers.id));
  const given = await ctx.db
    .select()
    .from(meetingAnswers)
    .where(
      inArray(
        meetingAnswers.meetingId,
        rows.map(({ meeting }) => meeting.id),
      ),
    );
  const own = partnerFor(ctx.actor, facts)?.organisationId;
  return rows.map(({ meeting, organisationId, organisation, firstName, lastName }) => {
    const { id, topic, language, minutes, place, proposedAt, changedAt } = meeting;
    const answersOf = (memberId: string) => given.find((one) => one.meetingId === id && one.memberId === memberId)?.answers;
    const answered = partners.flatMap((partner) => {
      const answers = answersOf(partner.id);
      return answers ? [{ ...partner, answers }] : [];
    });
    const tallies = slotTallies(
      meeting.times.length,
      answered.map(({ answers }) => answers),
    );
    const times = meeting.times.map((at) => new Date(at));
    const named = (nth: number, answer: SlotAnswer) => answered.flatMap(({ name, answers }) => (answers[nth] === answer ? [name] : []));
    return {
      ...{ id, topic, language, minutes, place, organisation, proposedAt, changedAt, by: personName({ firstName, lastName }) },
      slots: tallies.map((tally, nth) => ({
        ...tally,
        at: times[nth] ?? proposedAt,
        isPast: (times[nth] ?? proposedAt) <= ctx.now,
        names: { yes: named(nth, "yes"), ifNeedBe: named(nth, "ifNeedBe"), no: named(nth, "no") },
      })),
      fixed: times[meeting.fixed ?? -1] ?? null,
      own: answered.find((partner) => partner.organisationId === own)?.answers,
      silent: partners.filter((partner) => !answersOf(partner.id)).map(({ name }) => name),
      isUnanswered: answered.every((partner) => partner.organisationId === organisationId),
      mayAnswer: isMeetingOpen(meeting, ctx.now) && mayWriteInRoom(ctx.actor, facts) === true,
      mayFix: isGoing(facts) === true && mayRemoveFromRoom(ctx.actor, facts, organisationId) === true,
    };
  });
}
