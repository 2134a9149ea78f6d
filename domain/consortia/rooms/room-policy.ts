import { type ConsortiumFacts, coordinatorOf, isGoing, mayCommit, mayCoordinate, partnerFor } from "#domain/consortia/policy";
import { type Actor, actingFor } from "#domain/kernel/actor";
import type { Refusal } from "#domain/refusals";

/** Whoever is in a room, but for those who were given only a view of their organisation. */
export function mayUseRoom(actor: Actor, facts: ConsortiumFacts): true | Refusal {
  const acting = partnerFor(actor, facts);
  if (!acting) return "not_found";
  return acting.role !== "viewer" || "forbidden";
}

/** They write there until the consortium has ended. */
export function mayWriteInRoom(actor: Actor, facts: ConsortiumFacts): true | Refusal {
  const may = mayUseRoom(actor, facts);
  return may === true ? isGoing(facts) : may;
}

/** The coordinator's owners and admins set the agreement. */
export const maySetAgreement = (actor: Actor, facts: ConsortiumFacts): true | Refusal =>
  partnerFor(actor, facts) ? mayCoordinate(actor, facts) : "not_found";

/** The coordinator's people see who saved what. */
export function seesDownloads(actor: Actor, facts: ConsortiumFacts): boolean {
  const coordinator = coordinatorOf(facts);
  return partnerFor(actor, facts) !== undefined && coordinator !== undefined && actingFor(actor, coordinator) !== undefined;
}

/** `broughtBy`: the organisation from which a document or a decision came. Whoever acts for it removes it, and so do the coordinator's owners and admins, also once the consortium has ended. */
export function mayRemoveFromRoom(actor: Actor, facts: ConsortiumFacts, broughtBy: string): true | Refusal {
  const may = mayUseRoom(actor, facts);
  if (may !== true || actingFor(actor, broughtBy)) return may;
  return mayCommit(actor, coordinatorOf(facts));
}
