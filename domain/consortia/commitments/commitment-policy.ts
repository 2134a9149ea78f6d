import { type ConsortiumFacts, isGoing, isInside, mayCommit, mayCoordinate, type SeatFacts } from "#domain/consortia/policy";
import { type Actor, isStaffAdmin } from "#domain/kernel/actor";
import type { Refusal } from "#domain/refusals";

/** Commitments and letters are between the partners; administrators of the cluster read them. */
export const readsCommitments = (actor: Actor, facts: ConsortiumFacts) => isStaffAdmin(actor) || isInside(actor, facts);

/** The place in which an organisation sits; undefined while it does not. */
export const seatOf = (facts: ConsortiumFacts, organisationId: string): SeatFacts | undefined =>
  facts.seats.find((seat) => seat.organisationId === organisationId && seat.status === "joined");

/** `closed`: why nobody commits any more. `letter`: the one in force. */
type Signing = { organisationId: string; closed: Refusal | undefined; letter: { validUntil: Date } | undefined };
/** Whether somebody signs the letter in force for an organisation. */
export function maySignLetter(
  actor: Actor,
  facts: ConsortiumFacts,
  { organisationId, closed, letter }: Signing,
  now: Date,
): true | Refusal {
  const may = mayCommit(actor, organisationId);
  const going = may === true ? isGoing(facts) : may;
  if (going !== true) return going;
  return closed ?? (!letter || letter.validUntil > now || "commitment.letter_ended");
}

/** The coordinator's owners and admins issue letters. */
export const mayIssueLetter = (actor: Actor, facts: ConsortiumFacts) => mayCoordinate(actor, facts);
