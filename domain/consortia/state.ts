/** open: looks for partners until it closes · formed: the coordinator has closed it · ended: the coordinator has given the project up. */
export const CONSORTIUM_STATUSES = ["open", "formed", "ended"] as const;
export type ConsortiumStatus = (typeof CONSORTIUM_STATUSES)[number];

/** Whether only its sources speak of a consortium: one that is created here has a day on which it closes. Its status is then nobody's statement. */
export const isFromSources = ({ closesAt }: { closesAt: Date | null }) => closesAt === null;

export const CONSORTIUM_ROLES = ["coordinator", "partner"] as const;
export type ConsortiumRole = (typeof CONSORTIUM_ROLES)[number];

/**
 * How a partner takes part in the project. beneficiary: signs the grant agreement · affiliated: works and spends for a beneficiary to which it belongs · associated: works without funding ·
 * subcontractor: is paid by a beneficiary for a task.
 */
export const PARTICIPATIONS = ["beneficiary", "affiliated", "associated", "subcontractor"] as const;
export type Participation = (typeof PARTICIPATIONS)[number];
/** Who receives money of the grant for costs of its own. */
export const isFunded = (participation: Participation) => participation === "beneficiary" || participation === "affiliated";

/**
 * asked: an organisation wants a seat · invited: the coordinator offers it one · joined: it is a partner · declined: whoever was asked said no · withdrawn:
 * whoever asked thought better of it · left: the partner left · removed: the coordinator took the partner out · expired: nobody answered in time · ended:
 * the consortium ended before anybody had answered.
 */
export const SEAT_STATUSES = ["asked", "invited", "joined", "declined", "withdrawn", "left", "removed", "expired", "ended"] as const;
export type SeatStatus = (typeof SEAT_STATUSES)[number];

/** What the coordinator answered to a request, or an organisation to its invitation, as long as that can be undone. */
export const SEAT_ANSWERS = ["accept", "decline"] as const;
export type SeatAnswer = (typeof SEAT_ANSWERS)[number];

/** A request or an invitation that has no answer yet. */
export const OPEN_SEATS: SeatStatus[] = ["asked", "invited"];

const allowedFrom = {
  ask: ["declined", "withdrawn", "left", "removed", "expired"],
  open: ["asked"],
  withdraw: ["asked"],
  accept: ["asked"],
  decline: ["asked"],
  invite: ["asked", "declined", "withdrawn", "left", "removed", "expired"],
  acceptInvitation: ["invited"],
  declineInvitation: ["invited"],
  withdrawInvitation: ["invited"],
  expire: OPEN_SEATS,
  leave: ["joined"],
  remove: ["joined"],
} satisfies Record<string, SeatStatus[]>;

export type SeatStep = keyof typeof allowedFrom;
/** The states of a seat from which a step leads on; the verb's WHERE and the page's button both read it. */
export const seatFrom = (step: SeatStep): SeatStatus[] => [...allowedFrom[step]];
export const canTakeSeatStep = (step: SeatStep, status: SeatStatus) => seatFrom(step).includes(status);

/** What somebody reads of a place: a request that was sent is one thing, one that the coordinator has opened or keeps in reserve another. */
export const PLACE_STATES = [
  "sent",
  "seen",
  "reserve",
  "invited",
  "joined",
  "declined",
  "withdrawn",
  "left",
  "removed",
  "expired",
  "ended",
] as const;
export type PlaceState = (typeof PLACE_STATES)[number];
export const placeState = ({
  status,
  seenAt,
  reservedAt,
}: {
  status: SeatStatus;
  seenAt: Date | null;
  reservedAt?: Date | null;
}): PlaceState => {
  if (status !== "asked") return status;
  return reservedAt ? "reserve" : seenAt ? "seen" : "sent";
};

/** What an invited organisation can answer. */
export const INVITATION_ANSWERS = ["accept", "decline"] as const;

/** Looks for partners at this moment: at the closing instant itself it no longer does. */
export const isLooking = (consortium: { status: ConsortiumStatus; closesAt: Date | null }, now: Date) =>
  consortium.status === "open" && consortium.closesAt !== null && now < consortium.closesAt;

/** must: the consortium cannot do without a partner in this role · should: one would help. */
export const ROLE_NEEDS = ["must", "should"] as const;
export type RoleNeed = (typeof ROLE_NEEDS)[number];

/**
 * Why an organisation does not fill a role. sector, kind, country, capability: it states others · kindNotStated, countryNotStated: it states none, or not to
 * whoever reads · countryTaken: a partner is of its country already, and the role is for a new one.
 */
export const ROLE_LACKS = [
  "sector",
  "kind",
  "kindNotStated",
  "country",
  "countryNotStated",
  "countryTaken",
  "place",
  "placeNotStated",
  "capability",
] as const;
export type RoleLack = (typeof ROLE_LACKS)[number];

export const MAX_ROLES = 12;
/** So many countries can be named for a role. */
export const MAX_ROLE_COUNTRIES = 12;
export const MAX_SEATS = 40;

/**
 * Sets of conditions by which a consortium can be checked; each is a version, so that a later call's conditions get a name of their own. regional: a call of a
 * region or a state, whose conditions the portal does not know.
 */
export const RULE_PACKS = [
  "horizon2021RiaIa",
  "horizon2021Csa",
  "horizon2021Single",
  "i3Strand1",
  "i3Strand2a",
  "i3Strand1In2025",
  "i3Strand2aIn2025",
  "misiones2025",
  "eurostars3",
  "eurostars2",
  "regional",
] as const;
export type RulePackId = (typeof RULE_PACKS)[number];
