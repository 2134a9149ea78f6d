import { type ConsortiumFacts, isInside, mayCoordinate, type SeatFacts } from "#domain/consortia/policy";
import { type Actor, isStaffAdmin } from "#domain/kernel/actor";

/** Commitments and letters are between the partners; administrators of the cluster read them. */
export const readsCommitments = (actor: Actor, facts: ConsortiumFacts) => isStaffAdmin(actor) || isInside(actor, facts);

/** The place in which an organisation sits; undefined while it does not. */
export const seatOf = (facts: ConsortiumFacts, organisationId: string): SeatFacts | undefined =>
  facts.seats.find((seat) => seat.organisationId === organisationId && seat.status === "joined");

/** The coordinator's owners and admins issue letters. */
export const mayIssueLetter = (actor: Actor, facts: ConsortiumFacts) => mayCoordinate(actor, facts);
