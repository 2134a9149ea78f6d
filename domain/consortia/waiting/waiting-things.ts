import { mayStateCosts } from "#domain/consortia/budget/budget-place";
import { maySignLetter } from "#domain/consortia/commitments/commitment-policy";
import { refusalAfter } from "#domain/consortia/commitments/commitment-refusal";
import { commitmentAt } from "#domain/consortia/commitments/ledger";
import type { KnownConsortium, KnownSeat } from "#domain/consortia/facts";
import { type Ability, abilities, isOpenRequest, mayCommit, mayCoordinate, READING_STATUSES } from "#domain/consortia/policy";
import { endOfPreparation, isResultOutdated } from "#domain/consortia/results/proposal-end";
import { openSeats } from "#domain/consortia/roles/open-seats";
import { type ActingFor, type Actor, actingFor } from "#domain/kernel/actor";
import type { Refusal } from "#domain/refusals";
import { lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { byDue, type WaitingThing } from "./state.ts";
import type { WaitingReads } from "./waiting-reads.ts";

/** Who reads, at what instant, and what was read of the consortium. */
type Reader = { actor: Actor; now: Date; known: KnownConsortium; read: WaitingReads };
type Place = { seat: KnownSeat; acting: ActingFor };
type Given = Partial<Omit<WaitingThing, "kind">>;

/**
 * What one consortium wants of a reader and of their organisations, or of one of these; what ends first first. Whether they may do it, the rules say by which the
 * page of each thing goes.
 */
export function waitingThings(reader: Reader, organisationId?: string): WaitingThing[] {
  const places = reader.known.seats.flatMap((seat): Place[] => {
    const acting = actingFor(reader.actor, seat.organisationId);
    return acting && (organisationId === undefined || organisationId === seat.organisationId) ? [{ seat, acting }] : [];
  });
  const reading = places.find(({ seat, acting }) => seat.status === "joined" && READING_STATUSES.includes(acting.status));
  const things = places.flatMap((place) => ofOrganisation(reader, place));
  return [...things, ...(reading ? ofPerson(reader, reading) : [])].toSorted(byDue);
}

const thing = ({ acting }: Place, kind: WaitingThing["kind"], given: Given = {}): WaitingThing => ({
  ...{ kind, organisationId: acting.organisationId, organisation: acting.name, n: 1, names: [], due: undefined },
  ...given,
});
const dueOn = (at: Date | null | undefined, now: Date, zone?: string | null): WaitingThing["due"] =>
  at && at > now ? { at, ...(zone && { zone }) } : undefined;

/** What waits for this reader, for whichever of their organisations. */
function ofPerson({ known, read }: Reader, place: Place): WaitingThing[] {
  const n = read.unread.get(known.id) ?? 0;
  return [...(read.unaccepted.has(known.id) ? [thing(place, "agreement")] : []), ...(n > 0 ? [thing(place, "messages", { n })] : [])];
}

/** What waits for the organisation of a place. */
function ofOrganisation(reader: Reader, place: Place): WaitingThing[] {
  const { actor, known, read, now } = reader;
  const { seat } = place;
  const meetings = read.meetings.get(seat.id);
  const met = meetings ? [thing(place, "meetings", { n: meetings.n, due: { at: meetings.at } })] : [];
  const may = abilities(actor, known, now, seat.organisationId);
  if (mayCommit(actor, seat.organisationId) !== true) return met;
  if (may.answerInvitation === true) return [thing(place, "invitation", { due: dueOn(seat.expiresAt, now) })];
  if (may.withdraw === true) return ofRequest(reader, place);
  if (seat.status !== "joined") return [];

  const call = known.callId ? read.calls.get(known.callId) : undefined;
  const closed = refusalAfter(endOfPreparation(call, known.result));
  const deadline = call ? dueOn(call.next?.at, now, call.zone) : undefined;
  const isSilent = (stated: ReadonlySet<string>, entered: ReadonlySet<string>) =>
    !stated.has(seat.id) && !entered.has(seat.id) && known.seats.some(({ id }) => stated.has(id));
  const states = !closed && mayStateCosts(actor, known, seat.organisationId) === true;
  return [
    ...met,
    ...(may.takeOver === true ? [thing(place, "coordinate")] : []),
    ...(seat.role === "coordinator" ? ofCoordinator(reader, place, { may, closed }) : []),
    ...(seat.role === "coordinator" && isResultOutdated(call, known.result) ? [thing(place, "resultAgain")] : []),
    ...committing(reader, place, { closed, deadline }),
    ...(states && read.stated.enteredCosts.has(seat.id) ? [thing(place, "confirmCosts", { due: deadline })] : []),
    ...(states && read.stated.enteredWork.has(seat.id) ? [thing(place, "confirmWork", { due: deadline })] : []),
    ...(states && isSilent(read.stated.costs, read.stated.enteredCosts) ? [thing(place, "costs", { due: deadline })] : []),
    ...(states && isSilent(read.stated.work, read.stated.enteredWork) ? [thing(place, "work", { due: deadline })] : []),
  ];
}

/** A first meeting with the coordinator can be chosen until the last of its times. */
function ofRequest({ read }: Reader, place: Place): WaitingThing[] {
  const meeting = read.firstMeetings.get(place.seat.id);
  const last = meeting?.state === "proposed" ? meeting.slots.findLast(({ isPast }) => !isPast) : undefined;
  return last ? [thing(place, "firstMeeting", { due: { at: last.at } })] : [];
}

type Coordinating = { may: Record<Ability, true | Refusal>; closed: Refusal | undefined };

function ofCoordinator({ actor, known, now }: Reader, place: Place, { may, closed }: Coordinating): WaitingThing[] {
  const closing = dueOn(known.closesAt, now, known.zone);
  const requests = may.decline === true ? known.seats.filter(isOpenRequest) : [];
  const [first] = requests.flatMap(({ expiresAt }) => expiresAt ?? []).toSorted((one, other) => one.getTime() - other.getTime());
  const wanted = known.roles.flatMap((role) => {
    const { free } = openSeats(role, known.seats);
    return role.need === "must" && free > 0 ? [{ title: role.title, free }] : [];
  });
  const open = wanted.reduce((sum, { free }) => sum + free, 0);
  const seeks = may.invite === true && !closed && open > 0;
  const states = closed && !known.result && mayCoordinate(actor, known) === true;
  return [
    ...(may.submit === true && known.publication === "returned" ? [thing(place, "correct", { due: closing })] : []),
    ...(requests.length > 0 ? [thing(place, "requests", { n: requests.length, due: dueOn(first, now) ?? closing })] : []),
    ...(states ? [thing(place, "result")] : []),
    ...(seeks ? [thing(place, "roles", { n: open, names: wanted.map(({ title }) => title), due: closing })] : []),
  ];
}

type Committing = { closed: Refusal | undefined; deadline: WaitingThing["due"] };

/** A letter to sign, while it is valid and its call takes proposals, comes before what is only stated; what was stated is renewed before it ends. */
function committing({ actor, known, read, now }: Reader, place: Place, { closed, deadline }: Committing): WaitingThing[] {
  if (closed) return [];
  const letter = read.letters.get(known.id);
  const { state, until: lastsUntil } = commitmentAt(read.steps.get(place.seat.id) ?? [], now, letter?.id ?? null);
  if (state === "signed") return [];
  const may = maySignLetter(actor, known, { organisationId: place.seat.organisationId, closed, letter }, now);
  if (letter && may === true) {
    const isCallSooner = deadline !== undefined && deadline.at < letter.validUntil;
    return [thing(place, "sign", { due: isCallSooner ? deadline : { at: letter.validUntil } })];
  }
  // Who coordinates has said so by founding the consortium or taking it over.
  if (state === "interest" && place.seat.role === "coordinator") return [];
  if (state === "interest" || state === "withdrawn") return letter ? [] : [thing(place, "commit", { due: deadline })];
  const isEnding = lastsUntil !== null && lastsUntil <= later(now, lastingUntil("commitmentReminder"));
  return isEnding ? [thing(place, "renew", { due: { at: lastsUntil } })] : [];
}
