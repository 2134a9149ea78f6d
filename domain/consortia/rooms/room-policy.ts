import { type ConsortiumFacts, coordinatorOf, mayCommit } from "#domain/consortia/policy";
import { type ActingFor, type Actor, actingFor } from "#domain/kernel/actor";
import type { OrganisationStatus } from "#domain/organisations/state";
import type { Refusal } from "#domain/refusals";

/** Of a member that lapsed or is suspended nobody comes in, as of one that has left. */
const COMES_IN: readonly OrganisationStatus[] = ["active", "hidden"];

/** The partner for which a person is in the rooms of a consortium; undefined for all others, of the cluster's office, too. */
export function partnerInRoom(actor: Actor, facts: ConsortiumFacts): ActingFor | undefined {
  for (const { organisationId, status } of facts.seats) {
    const acting = status === "joined" ? actingFor(actor, organisationId) : undefined;
    if (acting && COMES_IN.includes(acting.status)) return acting;
  }
  return undefined;
}

/** Whoever is in a room writes there, but for those who were given only a view of their organisation. */
export function mayWriteInRoom(actor: Actor, facts: ConsortiumFacts): true | Refusal {
  const acting = partnerInRoom(actor, facts);
  if (!acting) return "not_found";
  return acting.role !== "viewer" || "forbidden";
}

/** The coordinator's owners and admins set the agreement. */
export const maySetAgreement = (actor: Actor, facts: ConsortiumFacts): true | Refusal =>
  partnerInRoom(actor, facts) ? mayCommit(actor, coordinatorOf(facts)) : "not_found";

/** The coordinator's people see who saved what. */
export function seesDownloads(actor: Actor, facts: ConsortiumFacts): boolean {
  const coordinator = coordinatorOf(facts);
  return partnerInRoom(actor, facts) !== undefined && coordinator !== undefined && actingFor(actor, coordinator) !== undefined;
}

/** `broughtBy`: the organisation from which a document or a decision came. Whoever acts for it removes it, and so do the coordinator's owners and admins. */
export function mayRemoveFromRoom(actor: Actor, facts: ConsortiumFacts, broughtBy: string): true | Refusal {
  const may = mayWriteInRoom(actor, facts);
  if (may !== true || actingFor(actor, broughtBy)) return may;
  return mayCommit(actor, coordinatorOf(facts));
}
