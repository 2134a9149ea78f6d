import { isManagerRole } from "#domain/access/state";
import type { OrganisationStatus } from "#domain/organisations/state";
import type { Refusal } from "#domain/refusals";
import { type ActingFor, type Actor, actingFor, actorId, isStaff, isStaffAdmin } from "../kernel/actor.ts";
import type { Publication } from "./publication/state.ts";
import { openSeatsOf } from "./roles/open-seats.ts";
import { type ConsortiumRole, type ConsortiumStatus, canTakeSeatStep, isLooking, type SeatAnswer, type SeatStatus } from "./state.ts";

export type SeatFacts = {
  id: string;
  organisationId: string;
  role: ConsortiumRole;
  status: SeatStatus;
  organisationStatus: OrganisationStatus;
  /** What was answered to its request or its invitation, as long as that can be undone. */
  answer?: SeatAnswer | null;
  /** Since when its request is kept in reserve. */
  reservedAt?: Date | null;
  /** Since when it is asked to coordinate; `officeOfferBy`: the administrator who asked, where the cluster's office did. */
  offeredAt?: Date | null;
  officeOfferBy?: string | null;
  /** When the coordinator offered it its seat; unset for one that came by its own request. */
  invitedAt?: Date | null;
};
export type ConsortiumFacts = {
  status: ConsortiumStatus;
  closesAt: Date | null;
  hidden: boolean;
  publication: Publication;
  /** Those that asked or were invited first come first. */
  seats: readonly SeatFacts[];
  roles: readonly { id: string; seats: number; taken: number }[];
};

export const ABILITIES = [
  "enter",
  "ask",
  "withdraw",
  "answerInvitation",
  "undoInvitationAnswer",
  "leave",
  "edit",
  "close",
  "reopen",
  "end",
  "accept",
  "decline",
  "remove",
  "setParticipation",
  "invite",
  "handOver",
  "withdrawOffer",
  "takeOver",
  "submit",
  "publish",
  "return",
  "keep",
  "hide",
  "show",
] as const;
/** Steps marked ⊕: the verb also asks for a sign-in of the last 10 minutes. */
export const STEP_UP: readonly Ability[] = ["leave", "handOver", "end"];
export type Ability = (typeof ABILITIES)[number];

/** Whether this person may commit an organisation: its owners and admins may, while its membership is active. */
export function mayCommit(actor: Actor, organisationId: string | undefined): true | Refusal {
  const acting = organisationId === undefined ? undefined : actingFor(actor, organisationId);
  if (!acting || !isManagerRole(acting.role)) return "forbidden";
  return acting.status === "active" || "organisation.not_active";
}

const actings = (actor: Actor): readonly ActingFor[] => (actor.kind === "person" ? actor.organisations : []);
/** The organisations for which this person could found or join a consortium. */
export const committable = (actor: Actor): ActingFor[] =>
  actings(actor).filter(({ organisationId }) => mayCommit(actor, organisationId) === true);

const joined = (facts: ConsortiumFacts) => facts.seats.filter((seat) => seat.status === "joined");
const coordinatorSeat = (facts: ConsortiumFacts) => joined(facts).find((seat) => seat.role === "coordinator");
export const coordinatorOf = (facts: ConsortiumFacts) => coordinatorSeat(facts)?.organisationId;

/** What has ended stays as it is, for those who may read it. */
export const isGoing = ({ status }: ConsortiumFacts): true | Refusal => status !== "ended" || "consortium.ended";

/** The coordinator's owners and admins decide, until the consortium has ended. */
export function mayCoordinate(actor: Actor, facts: ConsortiumFacts): true | Refusal {
  const may = mayCommit(actor, coordinatorOf(facts));
  return may === true ? isGoing(facts) : may;
}

/** A request or an invitation that is neither answered nor kept in reserve. */
export const needsAnswer = ({ status, reservedAt }: SeatFacts) => status === "invited" || (status === "asked" && !reservedAt);
/** A request that the coordinator's people can answer. */
export const isOpenRequest = (seat: SeatFacts) => seat.status === "asked" && needsAnswer(seat) && !seat.answer;
const isLive = ({ status }: SeatFacts) => status === "joined" || status === "asked" || status === "invited";
const actsIn = (actor: Actor, seats: readonly SeatFacts[]) => seats.find((seat) => actingFor(actor, seat.organisationId));

/** Of a partner whose membership lapsed, or that is suspended or closed, nobody reads what is for partners, as of one that has left. */
export const READING_STATUSES: readonly OrganisationStatus[] = ["active", "hidden"];

/**
 * Whether nobody can act for the organisation that coordinates a consortium that has not ended, because its membership lapsed, or was suspended or closed. One
 * that is hidden the office can show again, and its owners can correct what is wrong until then.
 */
export const lacksCoordinator = (facts: ConsortiumFacts) => {
  const seat = coordinatorSeat(facts);
  return facts.status !== "ended" && seat !== undefined && !READING_STATUSES.includes(seat.organisationStatus);
};

/** Who decides that a partner is asked to coordinate: the coordinator's owners and admins, and the administrators of the cluster where nobody can act for it. */
function mayHandOver(actor: Actor, facts: ConsortiumFacts): true | Refusal {
  return isStaffAdmin(actor) && lacksCoordinator(facts) ? mayAskForOffice(actor, worksFor(actor, facts)) : mayCoordinate(actor, facts);
}

/** Whether somebody asks a partner to coordinate for the cluster's office; `isOwn`: they work for one of the partners. */
export const mayAskForOffice = (actor: Actor, isOwn: boolean): true | Refusal =>
  isStaffAdmin(actor) ? moderates(actor, isOwn) : "forbidden";

export type CoordinationOffer = { at: Date; by: "coordinator" | "office" };
/** What a partner can answer who was asked to coordinate. What the office asked ends when somebody can act for the coordinator again. */
export function coordinationOffer(facts: ConsortiumFacts, seat: SeatFacts | undefined): CoordinationOffer | undefined {
  if (seat?.status !== "joined" || !seat.offeredAt) return undefined;
  if (!seat.officeOfferBy) return { at: seat.offeredAt, by: "coordinator" };
  return lacksCoordinator(facts) ? { at: seat.offeredAt, by: "office" } : undefined;
}

const isOffered = (facts: ConsortiumFacts) => facts.seats.some((seat) => coordinationOffer(facts, seat) !== undefined);

const worksFor = (actor: Actor, facts: ConsortiumFacts) => actsIn(actor, joined(facts)) !== undefined;
/** Staff decide about a consortium unless they work for one of its partners, as `isOwn` says. */
const moderates = (actor: Actor, isOwn: boolean): true | Refusal => (isStaff(actor) ? !isOwn || "own_organisation" : "forbidden");
type Moderated = Pick<ConsortiumFacts, "status" | "hidden" | "publication"> & { isOwn: boolean };
/** Whether staff may keep a consortium as it is, hide it or show it again, and publish one that waits to be checked or give it back. */
export function moderation(
  actor: Actor,
  { isOwn, ...facts }: Moderated,
): Record<"keep" | "hide" | "show" | "publish" | "return", true | Refusal> {
  const may = moderates(actor, isOwn);
  const checks = may === true ? mayCheck(facts) : may;
  const hides = may === true && facts.publication !== "published" ? "consortium.not_published" : may;
  return {
    publish: checks,
    return: checks,
    keep: hides,
    hide: hides === true && facts.hidden ? "consortium.already_hidden" : hides,
    show: may === true && !facts.hidden ? "consortium.not_hidden" : may,
  };
}

/**
 * The partner for which a person reads what is for partners only; undefined for everybody else, the cluster's office included. Of several, the first that came in,
 * after all those of which they only have a view.
 */
export function partnerFor(actor: Actor, facts: ConsortiumFacts): ActingFor | undefined {
  const reading = joined(facts).flatMap(({ organisationId }) => {
    const acting = actingFor(actor, organisationId);
    return acting && READING_STATUSES.includes(acting.status) ? [acting] : [];
  });
  return reading.find(({ role }) => role !== "viewer") ?? reading[0];
}

/** Whether this person works for one of the partners, and reads what is for them only. */
export const isInside = (actor: Actor, facts: ConsortiumFacts) => partnerFor(actor, facts) !== undefined;

/** Whether everyone may read a consortium. */
export const isPublic = ({ hidden, publication }: Pick<ConsortiumFacts, "hidden" | "publication">) =>
  !hidden && publication === "published";

/** Whether lists and counts for everyone hold it: one that has ended is read only at its own address. */
export const isListed = (facts: Pick<ConsortiumFacts, "hidden" | "publication" | "status">) => isPublic(facts) && facts.status !== "ended";

/** Whether a consortium is there for somebody who acts as a partner of it: one that is not public only for those inside. */
export const isThereInside = (actor: Actor, facts: ConsortiumFacts) => isPublic(facts) || isInside(actor, facts);

/** Whether a consortium is there for this person: one that is not public only for staff, and for those who are in, have asked or are invited. */
export const isThere = (actor: Actor, facts: ConsortiumFacts) =>
  isPublic(facts) || isStaff(actor) || actsIn(actor, facts.seats.filter(isLive)) !== undefined;

/** Whether this person reads its page. Those who are invited to one that its coordinator keeps private read it before they answer. */
export const readsPage = (actor: Actor, facts: ConsortiumFacts) =>
  isThereInside(actor, facts) || isStaff(actor) || (facts.publication === "private" && isThere(actor, facts));

/** Requests are between those who asked and the coordinator's people. */
export const seesRequests = (actor: Actor, facts: ConsortiumFacts) => {
  const coordinator = coordinatorOf(facts);
  return isInside(actor, facts) && coordinator !== undefined && actingFor(actor, coordinator) !== undefined;
};

/** The organisation whose place in this consortium a person sees: one that is asked to coordinate, is in, has asked or is invited, else one that could ask. */
export function organisationIn(actor: Actor, facts: ConsortiumFacts): ActingFor | undefined {
  const asked = facts.seats.find((seat) => coordinationOffer(facts, seat) && mayCommit(actor, seat.organisationId) === true);
  const seat = asked ?? actsIn(actor, joined(facts)) ?? actsIn(actor, facts.seats.filter(isLive));
  return (seat && actingFor(actor, seat.organisationId)) ?? committable(actor)[0] ?? actings(actor)[0];
}

/** What an actor may do with a consortium; `organisationId` says for which of their organisations they ask, withdraw or leave. */
export function abilities(actor: Actor, facts: ConsortiumFacts, now: Date, organisationId?: string): Record<Ability, true | Refusal> {
  const own = organisationId ?? organisationIn(actor, facts)?.organisationId;
  const seat = facts.seats.find((each) => each.organisationId === own);
  const asMember = mayCommit(actor, own);
  const handsOver = mayHandOver(actor, facts);
  const asCoordinator = mayCoordinate(actor, facts);
  const whileOpen = facts.status === "open" || "consortium.not_open";
  const coordinates = asCoordinator === true ? whileOpen : asCoordinator;
  return {
    enter: isStaffAdmin(actor) || isInside(actor, facts) || "not_found",
    ask: asMember === true ? mayAsk(facts, now, seat) : asMember,
    withdraw: asMember === true ? (seat && canTakeSeatStep("withdraw", seat.status)) || "consortium.not_asked" : asMember,
    answerInvitation: asMember === true ? mayAnswer(seat) : asMember,
    undoInvitationAnswer: asMember === true ? (isInvited(seat) && seat.answer ? true : "consortium.invitation_undo_too_late") : asMember,
    leave: asMember === true ? mayLeave(seat) : asMember,
    edit: coordinates,
    close: coordinates === true && facts.seats.some(needsAnswer) ? "consortium.requests_waiting" : coordinates,
    end: asCoordinator,
    reopen: asCoordinator === true ? facts.status === "formed" || "consortium.already_open" : asCoordinator,
    accept: coordinates,
    decline: asCoordinator,
    remove: coordinates === true ? joined(facts).some(({ role }) => role === "partner") || "consortium.nobody_to_remove" : coordinates,
    setParticipation:
      asCoordinator === true ? joined(facts).some(({ role }) => role === "partner") || "consortium.nobody_to_change" : asCoordinator,
    invite: coordinates === true ? mayInvite(facts) : coordinates,
    handOver: handsOver === true ? joined(facts).some(couldCoordinate) || "consortium.nobody_to_ask" : handsOver,
    withdrawOffer: handsOver === true ? isOffered(facts) || "consortium.not_offered" : handsOver,
    takeOver: asMember === true ? mayTakeOver(actor, facts, seat) : asMember,
    submit: asCoordinator === true ? maySubmit(facts) : asCoordinator,
    ...moderation(actor, { ...facts, isOwn: worksFor(actor, facts) }),
  };
}

function mayCheck({ status, publication }: Omit<Moderated, "isOwn">): true | Refusal {
  if (publication === "published") return "consortium.already_published";
  if (publication !== "waiting") return "consortium.not_submitted";
  return status !== "ended" || "consortium.ended";
}

function mayInvite({ hidden, publication }: ConsortiumFacts): true | Refusal {
  if (publication === "waiting" || publication === "returned") return "consortium.unpublished_for_invitations";
  return !hidden || "consortium.hidden_from_invitations";
}

function maySubmit({ publication }: ConsortiumFacts): true | Refusal {
  if (publication === "waiting") return "consortium.being_checked";
  return publication !== "published" || "consortium.already_published";
}

/** A partner that can be asked to coordinate. */
export const couldCoordinate = ({ role, organisationStatus }: SeatFacts) => role === "partner" && organisationStatus === "active";

/** An administrator who asked, and works for the partner since, is not the second person. */
function mayTakeOver(actor: Actor, facts: ConsortiumFacts, seat: SeatFacts | undefined): true | Refusal {
  if (!coordinationOffer(facts, seat)) return "consortium.not_offered";
  return seat?.officeOfferBy !== actorId(actor) || "own_organisation";
}

function mayAsk(facts: ConsortiumFacts, now: Date, seat: SeatFacts | undefined): true | Refusal {
  if (!isPublic(facts)) return "not_found";
  if (seat?.status === "joined") return "consortium.already_in";
  if (seat?.status === "invited") return "consortium.already_invited";
  if (seat && !canTakeSeatStep("ask", seat.status)) return "consortium.already_asked";
  if (facts.status === "ended") return "consortium.ended";
  if (facts.status !== "open") return "consortium.not_open";
  if (!isLooking(facts, now)) return "consortium.closed";
  if (lacksCoordinator(facts)) return "consortium.uncoordinated";
  return facts.roles.some((role) => openSeatsOf(role) > 0) || "consortium.full";
}

/** Whether an organisation can be offered a seat: one that declined an offer before is not asked again. */
export function mayBeInvited(facts: ConsortiumFacts, organisationId: string): true | Refusal {
  const seat = facts.seats.find((each) => each.organisationId === organisationId);
  if (!seat) return true;
  if (seat.status === "joined") return "consortium.partner_already_in";
  if (seat.answer && seat.status === "asked") return "consortium.already_decided";
  if (seat.status === "declined" && seat.invitedAt) return "consortium.declined_invitation";
  return canTakeSeatStep("invite", seat.status) || "consortium.already_invited";
}

const isInvited = (seat: SeatFacts | undefined): seat is SeatFacts =>
  seat !== undefined && canTakeSeatStep("acceptInvitation", seat.status);

function mayAnswer(seat: SeatFacts | undefined): true | Refusal {
  if (!isInvited(seat)) return "consortium.not_invited";
  return !seat.answer || "consortium.already_decided";
}

function mayLeave(seat: SeatFacts | undefined): true | Refusal {
  if (!seat || !canTakeSeatStep("leave", seat.status)) return "consortium.not_in";
  return seat.role !== "coordinator" || "consortium.coordinator_stays";
}
