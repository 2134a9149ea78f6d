import { and, count, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { partnerBudgets } from "#db/schema/budgets";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { roomMessages, roomThreads, threadReadings } from "#db/schema/discussion";
import { meetingAnswers, meetings } from "#db/schema/meetings";
import { partnerWork } from "#db/schema/plans";
import { answeredCalls } from "#domain/consortia/answered-calls";
import { seatOf } from "#domain/consortia/commitments/commitment-policy";
import { lettersInForce, stepsOf } from "#domain/consortia/commitments/steps";
import { isUnread } from "#domain/consortia/discussion/unread-messages";
import { factsWhere, hasNotEnded, type KnownConsortium } from "#domain/consortia/facts";
import { firstMeetingsOf } from "#domain/consortia/first-meetings/first-meeting-reads";
import { isMeetingOpen } from "#domain/consortia/meetings/state";
import { isInside, partnerFor } from "#domain/consortia/policy";
import { unacceptedAgreements } from "#domain/consortia/rooms/agreements";
import { mayWriteInRoom } from "#domain/consortia/rooms/room-policy";
import { actingFor, actorId } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";

/** One consortium by its slug, or only those of one organisation. */
export type Asked = { slug?: string; organisationId?: string };

/** The consortia that have not ended in which the reader's organisations are, have asked or are invited. Three queries. */
export async function ownFacts(ctx: Context, { slug, organisationId }: Asked): Promise<KnownConsortium[]> {
  const acting = ctx.actor.kind === "person" ? ctx.actor.organisations : [];
  const own = acting.map((one) => one.organisationId).filter((id) => organisationId === undefined || id === organisationId);
  if (own.length === 0) return [];
  const places = ctx.db
    .select({ id: consortiumMembers.consortiumId })
    .from(consortiumMembers)
    .where(and(inArray(consortiumMembers.organisationId, own), inArray(consortiumMembers.status, ["joined", "asked", "invited"])));
  return factsWhere(ctx, and(inArray(consortia.id, places), hasNotEnded, slug === undefined ? undefined : eq(consortia.slug, slug)));
}

export type WaitingReads = Awaited<ReturnType<typeof waitingReads>>;

/** What is asked of these consortia besides what the rules of access know, in the same number of queries however many there are. */
export async function waitingReads(ctx: Context, known: readonly KnownConsortium[]) {
  const inside = known.filter((one) => isInside(ctx.actor, one));
  const ids = inside.map(({ id }) => id);
  const own = known.flatMap(({ seats }) => seats).filter(({ organisationId }) => actingFor(ctx.actor, organisationId));
  const placesThat = (status: string) => own.flatMap((seat) => (seat.status === status ? [seat.id] : []));
  const [calls, letters, steps, firstMeetings, meetings, stated, unaccepted] = await Promise.all([
    answeredCalls(
      ctx,
      inside.map(({ callId }) => callId),
    ),
    lettersInForce(ctx, ids),
    stepsOf(ctx, placesThat("joined")),
    firstMeetingsOf(ctx, placesThat("asked")),
    unansweredMeetings(
      ctx,
      inside.flatMap((one) => answeringPlace(ctx, one) ?? []),
    ),
    statedPlaces(ctx, ids),
    unacceptedAgreements(ctx, ids),
  ]);
  const unread = await unreadOf(ctx, ids, unaccepted);
  return { calls, letters, steps: Map.groupBy(steps, (step) => step.memberId), firstMeetings, meetings, stated, unaccepted, unread };
}

/** The place of the partner for which the reader answers meetings. */
function answeringPlace({ actor }: Context, known: KnownConsortium): string | undefined {
  const partner = mayWriteInRoom(actor, known) === true ? partnerFor(actor, known) : undefined;
  return partner && seatOf(known, partner.organisationId)?.id;
}

/** How many meetings each place has not answered, and when the first of their times ahead is. */
async function unansweredMeetings(ctx: Context, memberIds: readonly string[]): Promise<Map<string, { n: number; at: Date }>> {
  if (memberIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ memberId: consortiumMembers.id, fixed: meetings.fixed, times: meetings.times })
    .from(meetings)
    .innerJoin(
      consortiumMembers,
      and(eq(consortiumMembers.consortiumId, meetings.consortiumId), inArray(consortiumMembers.id, [...memberIds])),
    )
    .leftJoin(meetingAnswers, and(eq(meetingAnswers.meetingId, meetings.id), eq(meetingAnswers.memberId, consortiumMembers.id)))
    .where(and(isNull(meetings.fixed), isNull(meetingAnswers.meetingId)));
  const open = Map.groupBy(
    rows.filter((row) => isMeetingOpen(row, ctx.now)),
    ({ memberId }) => memberId,
  );
  const ahead = (times: readonly string[]) => times.map((at) => new Date(at).getTime()).filter((at) => at > ctx.now.getTime());
  return new Map(
    [...open].map(([memberId, all]) => [memberId, { n: all.length, at: new Date(Math.min(...all.flatMap(({ times }) => ahead(times)))) }]),
  );
}

type Stated = Record<"costs" | "work" | "enteredCosts" | "enteredWork", Set<string>>;

/** The places of these consortia that have stated their costs, and those that have stated their work; apart, those for which the coordinator entered it. */
async function statedPlaces(ctx: Context, ids: readonly string[]): Promise<Stated> {
  if (ids.length === 0) return { costs: new Set(), work: new Set(), enteredCosts: new Set(), enteredWork: new Set() };
  const rows = await ctx.db
    .select({
      costs: partnerBudgets.memberId,
      work: partnerWork.memberId,
      costsBy: partnerBudgets.enteredById,
      workBy: partnerWork.enteredById,
    })
    .from(consortiumMembers)
    .leftJoin(partnerBudgets, eq(partnerBudgets.memberId, consortiumMembers.id))
    .leftJoin(partnerWork, eq(partnerWork.memberId, consortiumMembers.id))
    .where(and(inArray(consortiumMembers.consortiumId, [...ids]), eq(consortiumMembers.status, "joined")));
  const costs = Map.groupBy(rows, ({ costsBy }) => costsBy !== null);
  const work = Map.groupBy(rows, ({ workBy }) => workBy !== null);
  const places = (some: typeof rows | undefined, what: "costs" | "work") => new Set((some ?? []).flatMap((row) => row[what] ?? []));
  return {
    costs: places(costs.get(false), "costs"),
    work: places(work.get(false), "work"),
    enteredCosts: places(costs.get(true), "costs"),
    enteredWork: places(work.get(true), "work"),
  };
}

/** How many messages of others this reader has not been shown, by consortium; those in confidential threads only where they have accepted the agreement. */
async function unreadOf(ctx: Context, ids: readonly string[], unaccepted: ReadonlySet<string>): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
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
