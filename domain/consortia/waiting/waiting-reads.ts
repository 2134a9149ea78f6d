import { and, asc, count, desc, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { partnerBudgets } from "#db/schema/budgets";
import { commitmentLetters } from "#db/schema/commitments";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { roomMessages, roomThreads, threadReadings } from "#db/schema/discussion";
import { firstMeetings, meetingAnswers, meetings } from "#db/schema/meetings";
import { partnerWork } from "#db/schema/plans";
import { roomAcceptances, roomAgreements } from "#db/schema/rooms";
import { isUnread } from "#domain/consortia/discussion/unread-messages";
import { seatsSpoken } from "#domain/consortia/partners/held-answers";
import { actorId } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";

const ahead = (times: readonly string[], now: Date) => times.map((at) => new Date(at)).filter((at) => at > now);
/** What is read of nothing, without a query. */
const NONE = new Map<string, never>();
const earliest = (times: readonly Date[]) => new Date(Math.min(...times.map((at) => at.getTime())));

/** How many requests to join wait for an answer, and until when the first of them can be answered; by consortium. */
export async function openRequests(ctx: Context, ids: readonly string[]) {
  if (ids.length === 0) return NONE;
  const { consortiumId, status, answer, reservedAt, expiresAt } = consortiumMembers;
  const rows = await ctx.db
    .select({ consortiumId, expiresAt })
    .from(consortiumMembers)
    .where(and(inArray(consortiumId, [...ids]), eq(status, "asked"), isNull(answer), isNull(reservedAt)));
  return new Map(
    [...Map.groupBy(rows, (row) => row.consortiumId)].map(([id, all]) => {
      const ends = all.flatMap((row) => row.expiresAt ?? []);
      return [id, { n: all.length, until: ends.length > 0 ? earliest(ends) : undefined }];
    }),
  );
}

/** The roles that a consortium cannot do without and nobody has, with a seat that is promised to nobody, by their order; by consortium. */
export async function emptyRoles(ctx: Context, ids: readonly string[]) {
  if (ids.length === 0) return NONE;
  const { consortiumId, title, need, seats, taken, position } = rolesSought;
  const rows = await ctx.db
    .select({ consortiumId, title })
    .from(rolesSought)
    .where(and(inArray(consortiumId, [...ids]), eq(need, "must"), eq(taken, 0), lt(seatsSpoken, seats)))
    .orderBy(asc(position));
  const grouped = Map.groupBy(rows, (row) => row.consortiumId);
  return new Map([...grouped].map(([id, all]) => [id, all.map((row) => row.title)]));
}

/** Until when a first meeting with the coordinator can still be chosen, by the place that asks. */
export async function openFirstMeetings(ctx: Context, memberIds: readonly string[]) {
  if (memberIds.length === 0) return NONE;
  const rows = await ctx.db
    .select({ memberId: firstMeetings.memberId, times: firstMeetings.times })
    .from(firstMeetings)
    .where(and(inArray(firstMeetings.memberId, [...memberIds]), isNull(firstMeetings.chosen), isNull(firstMeetings.reply)));
  return new Map(
    rows.flatMap(({ memberId, times }) => {
      const last = ahead(times, ctx.now).at(-1);
      return last ? [[memberId, last] as const] : [];
    }),
  );
}

/** The consortia whose agreement in force this reader has not accepted. */
export async function unacceptedAgreements(ctx: Context, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { consortiumId, version } = roomAgreements;
  const mine = and(eq(roomAcceptances.agreementId, roomAgreements.id), eq(roomAcceptances.personId, actorId(ctx.actor) ?? ""));
  const rows = await ctx.db
    .select({ consortiumId, acceptance: roomAcceptances.id })
    .from(roomAgreements)
    .leftJoin(roomAcceptances, mine)
    .where(inArray(consortiumId, [...ids]))
    .orderBy(desc(version));
  const inForce = new Map(rows.toReversed().map((row) => [row.consortiumId, row.acceptance]));
  return new Set([...inForce].flatMap(([id, acceptance]) => (acceptance === null ? [id] : [])));
}

/** How many meetings each place has not answered, and when the first of their times ahead is. */
export async function unansweredMeetings(ctx: Context, places: readonly { id: string; memberId: string }[]) {
  if (places.length === 0) return NONE;
  // Of several of their organisations in one consortium, a reader answers for one.
  const own = [...new Map(places.toReversed().map((place) => [place.id, place])).values()];
  const memberIds = own.map(({ memberId }) => memberId);
  const rows = await ctx.db
    .select({ memberId: consortiumMembers.id, times: meetings.times })
    .from(meetings)
    .innerJoin(consortiumMembers, and(eq(consortiumMembers.consortiumId, meetings.consortiumId), inArray(consortiumMembers.id, memberIds)))
    .leftJoin(meetingAnswers, and(eq(meetingAnswers.meetingId, meetings.id), eq(meetingAnswers.memberId, consortiumMembers.id)))
    .where(and(isNull(meetings.fixed), isNull(meetingAnswers.meetingId)));
  const open = rows.map((row) => ({ ...row, times: ahead(row.times, ctx.now) })).filter(({ times }) => times.length > 0);
  return new Map(
    [...Map.groupBy(open, ({ memberId }) => memberId)].map(([memberId, all]) => [
      memberId,
      { n: all.length, at: earliest(all.flatMap(({ times }) => times)) },
    ]),
  );
}

/** The letter in force of each consortium. */
export async function latestLetters(ctx: Context, ids: readonly string[]) {
  if (ids.length === 0) return NONE;
  const { id, consortiumId, validUntil, version } = commitmentLetters;
  const rows = await ctx.db
    .select({ id, consortiumId, validUntil })
    .from(commitmentLetters)
    .where(inArray(consortiumId, [...ids]))
    .orderBy(asc(version));
  return new Map(rows.map((row) => [row.consortiumId, row]));
}

/** The places that have stated their costs, and those that have stated their work, by consortium; consortia where nobody has are not among them. */
export async function statedPlaces(ctx: Context, ids: readonly string[]) {
  const rows = await ctx.db
    .select({
      memberId: consortiumMembers.id,
      id: consortiumMembers.consortiumId,
      costs: partnerBudgets.memberId,
      work: partnerWork.memberId,
    })
    .from(consortiumMembers)
    .leftJoin(partnerBudgets, eq(partnerBudgets.memberId, consortiumMembers.id))
    .leftJoin(partnerWork, eq(partnerWork.memberId, consortiumMembers.id))
    .where(and(inArray(consortiumMembers.consortiumId, [...ids]), eq(consortiumMembers.status, "joined")));
  const placesWith = (what: "costs" | "work") => {
    const grouped = Map.groupBy(
      rows.filter((row) => row[what] !== null),
      ({ id }) => id,
    );
    return new Map([...grouped].map(([id, all]) => [id, new Set(all.map(({ memberId }) => memberId))]));
  };
  return { costs: placesWith("costs"), work: placesWith("work") };
}

/** How many messages of others this reader has not been shown, by consortium; those in confidential threads only where they have accepted the agreement. */
export async function unreadOf(ctx: Context, ids: readonly string[], unaccepted: ReadonlySet<string>): Promise<Map<string, number>> {
  if (ids.length === 0) return NONE;
  const me = actorId(ctx.actor) ?? "";
  const open = ids.filter((id) => !unaccepted.has(id));
  const rows = await ctx.db
    .select({ id: roomThreads.consortiumId, n: count() })
    .from(roomMessages)
    .innerJoin(roomThreads, eq(roomThreads.id, roomMessages.threadId))
    .leftJoin(threadReadings, and(eq(threadReadings.threadId, roomThreads.id), eq(threadReadings.personId, me)))
    .where(
      and(
        inArray(roomThreads.consortiumId, [...ids]),
        or(eq(roomThreads.isConfidential, false), open.length > 0 ? inArray(roomThreads.consortiumId, open) : sql`1 = 0`),
        isUnread(me),
      ),
    )
    .groupBy(roomThreads.consortiumId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}
