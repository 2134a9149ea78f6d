import { seatOf } from "#domain/consortia/commitments/commitment-policy";
import { type ConsortiumFacts, coordinatorOf, isGoing, isInside, mayCommit } from "#domain/consortia/policy";
import type { Actor } from "#domain/kernel/actor";
import type { Refusal } from "#domain/refusals";

/** Budgets are between the partners: nobody of the cluster's office reads them. */
export const readsBudget = (actor: Actor, facts: ConsortiumFacts) => isInside(actor, facts);

/** For which organisation somebody enters a fact of a partner: null where they act for the partner itself, otherwise the coordinator. */
export const entersFor = (actor: Actor, facts: ConsortiumFacts, organisationId: string): string | null =>
  mayCommit(actor, organisationId) === true ? null : (coordinatorOf(facts) ?? null);

/** Whether somebody may confirm what the coordinator entered for a partner: its owners and admins may. */
export function mayConfirmEntered(actor: Actor, facts: ConsortiumFacts, organisationId: string): true | Refusal {
  const may = readsBudget(actor, facts) ? mayCommit(actor, organisationId) : "not_found";
  return may === true ? mayStateCosts(actor, facts, organisationId) : may;
}

/** A partner's owners and admins state its costs and its work, and the coordinator's those of every partner. */
export function mayStateCosts(actor: Actor, facts: ConsortiumFacts, organisationId: string): true | Refusal {
  if (!readsBudget(actor, facts)) return "not_found";
  const may = mayCommit(actor, organisationId);
  if (may !== true && mayCommit(actor, coordinatorOf(facts)) !== true) return may;
  const going = isGoing(facts);
  if (going !== true) return going;
  return seatOf(facts, organisationId) !== undefined || "consortium.not_in";
}
