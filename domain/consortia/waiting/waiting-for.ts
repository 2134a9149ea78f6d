import { answeredCalls } from "#domain/consortia/answered-calls";
import { commitmentAt } from "#domain/consortia/commitments/ledger";
import { stepsOf } from "#domain/consortia/commitments/steps";
import { isPublic } from "#domain/consortia/policy";
import { publicationOf } from "#domain/consortia/publication/state";
import { endOfPreparation, isResultOutdated } from "#domain/consortia/results/proposal-end";
import type { Context } from "#domain/kernel/context";
import { lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { byDue, type WaitingConsortium, type WaitingThing } from "./state.ts";
import { type Asked, type WaitingPlace, waitingPlaces } from "./waiting-places.ts";
import {
  emptyRoles,
  latestLetters,
  openFirstMeetings,
  openRequests,
  statedPlaces,
  unacceptedAgreements,
  unansweredMeetings,
  unreadOf,
} from "./waiting-reads.ts";

type Given = Partial<Omit<WaitingThing, "kind">>;

/**
 * What the reader's consortia want of them or of their organisations, each consortium with what ends first first, and the one of which something ends first
 * first: in the same number of queries however many there are. Nobody sees what they may not do.
 */
export async function waitingFor(ctx: Context, asked: Asked = {}): Promise<WaitingConsortium[]> {
  const places = await waitingPlaces(ctx, asked);
  if (places.length === 0) return [];
  const inside = places.filter((place) => place.inside);
  const ids = inside.map(({ id }) => id);
  const coordinated = inside.filter(({ role, commits }) => role === "coordinator" && commits).map(({ id }) => id);
  const memberIds = inside.map(({ memberId }) => memberId);
  const asking = places.filter(({ seat, commits }) => seat === "asked" && commits).map(({ memberId }) => memberId);
  const writing = inside.filter(({ writes }) => writes);
  const callIds = inside.map(({ callId }) => callId);
  const [requests, roles, firstMeetings, agreements, meetings, letters, steps, stated, calls] = await Promise.all([
    openRequests(ctx, coordinated),
    emptyRoles(ctx, coordinated),
    openFirstMeetings(ctx, asking),
    unacceptedAgreements(ctx, ids),
    unansweredMeetings(ctx, writing),
    latestLetters(ctx, ids),
    stepsOf(ctx, memberIds),
    statedPlaces(ctx, ids),
    answeredCalls(ctx, callIds),
  ]);
  const stepsBy = Map.groupBy(steps, ({ memberId }) => memberId);
  const read = { requests, roles, firstMeetings, agreements, meetings, letters, steps: stepsBy, stated, calls };
  const unread = await unreadOf(ctx, ids, read.agreements);
  const found = new Map<string, WaitingConsortium>();
  for (const place of places) {
    const known = found.get(place.id);
    const { id, slug, title } = place;
    const things = [...thingsOf(ctx, place, read), ...(known ? [] : ofPerson(place, read, unread))];
    found.set(id, { id, slug, title, things: [...(known?.things ?? []), ...things].toSorted(byDue) });
  }
  return [...found.values()].filter(({ things }) => things.length > 0).toSorted(byFirst);
}

const byFirst = ({ things: [one], title }: WaitingConsortium, { things: [other], title: otherTitle }: WaitingConsortium) =>
  (one && other && byDue(one, other)) || (title < otherTitle ? -1 : 1);

type Read = {
  requests: Awaited<ReturnType<typeof openRequests>>;
  roles: Awaited<ReturnType<typeof emptyRoles>>;
  firstMeetings: Awaited<ReturnType<typeof openFirstMeetings>>;
  agreements: Awaited<ReturnType<typeof unacceptedAgreements>>;
  meetings: Awaited<ReturnType<typeof unansweredMeetings>>;
  letters: Awaited<ReturnType<typeof latestLetters>>;
  steps: Map<string, Awaited<ReturnType<typeof stepsOf>>>;
  stated: Awaited<ReturnType<typeof statedPlaces>>;
  calls: Awaited<ReturnType<typeof answeredCalls>>;
};

const thing = ({ organisationId, organisation }: WaitingPlace, kind: WaitingThing["kind"], given: Given = {}): WaitingThing => ({
  ...{ kind, organisationId, organisation, n: 1, names: [], due: undefined },
  ...given,
});
const dueOn = (at: Date | null | undefined, now: Date, zone?: string | null): WaitingThing["due"] =>
  at && at > now ? { at, ...(zone && { zone }) } : undefined;

/** What waits for this reader, for whichever of their organisations. */
function ofPerson(place: WaitingPlace, { agreements }: Read, unread: ReadonlyMap<string, number>): WaitingThing[] {
  const n = unread.get(place.id) ?? 0;
  return [
    ...(place.inside && agreements.has(place.id) ? [thing(place, "agreement")] : []),
    ...(n > 0 ? [thing(place, "messages", { n })] : []),
  ];
}

/** What waits for the organisation of a place, of what this reader may do for it. */
function thingsOf(ctx: Context, place: WaitingPlace, read: Read): WaitingThing[] {
  const { id, memberId, seat, commits, inside } = place;
  const meetings = inside ? read.meetings.get(memberId) : undefined;
  const met = meetings ? [thing(place, "meetings", { n: meetings.n, due: { at: meetings.at } })] : [];
  if (!commits) return met;
  if (seat === "invited") return [thing(place, "invitation", { due: dueOn(place.expiresAt, ctx.now) })];
  const first = read.firstMeetings.get(memberId);
  if (seat === "asked") return first ? [thing(place, "firstMeeting", { due: { at: first } })] : [];
  if (!inside) return [];
  const { requests, roles, stated, calls } = read;
  const call = place.callId ? calls.get(place.callId) : undefined;
  const deadline = call ? dueOn(call.next?.at, ctx.now, call.zone) : undefined;
  const closing = dueOn(place.closesAt, ctx.now, place.zone);
  const asking = requests.get(id);
  const isSent = endOfPreparation(call, place.result ?? undefined) !== undefined;
  const publication = publicationOf(place);
  // Nobody can be invited to one that others do not read.
  const empty = place.status === "open" && isPublic({ hidden: place.hidden, publication }) && !isSent ? (roles.get(id) ?? []) : [];
  const silent = (what: "costs" | "work") => !isSent && stated[what].has(id) && !stated[what].get(id)?.has(memberId);
  return [
    ...met,
    ...(place.role === "coordinator" && publication === "returned" ? [thing(place, "correct", { due: closing })] : []),
    ...(place.offeredAt ? [thing(place, "coordinate")] : []),
    ...(asking ? [thing(place, "requests", { n: asking.n, due: dueOn(asking.until, ctx.now) ?? closing })] : []),
    ...(isSent ? [] : committing(ctx, place, read, deadline)),
    ...(isSent && place.result === null && place.role === "coordinator" ? [thing(place, "result")] : []),
    ...(isResultOutdated(call, place.result ?? undefined) && place.role === "coordinator" ? [thing(place, "resultAgain")] : []),
    ...(silent("costs") ? [thing(place, "costs", { due: deadline })] : []),
    ...(silent("work") ? [thing(place, "work", { due: deadline })] : []),
    ...(empty.length > 0 ? [thing(place, "roles", { n: empty.length, names: empty, due: closing })] : []),
  ];
}

/** A letter to sign comes before what is only stated; what was stated is renewed before it ends. */
function committing(ctx: Context, place: WaitingPlace, { letters, steps }: Read, deadline: WaitingThing["due"]): WaitingThing[] {
  const letter = letters.get(place.id);
  const { state, until } = commitmentAt(steps.get(place.memberId) ?? [], ctx.now, letter?.id ?? null);
  if (state === "signed") return [];
  if (letter && letter.validUntil > ctx.now) return [thing(place, "sign", { due: { at: letter.validUntil } })];
  if (state === "interest" || state === "withdrawn") return letter ? [] : [thing(place, "commit", { due: deadline })];
  const isEnding = until !== null && until <= later(ctx.now, lastingUntil("commitmentReminder"));
  return isEnding ? [thing(place, "renew", { due: { at: until } })] : [];
}
