import { type Actor, actingFor, isStaff, isStaffAdmin } from "#domain/kernel/actor";
import type { OrganisationStatus } from "#domain/organisations/state";
import type { Refusal } from "#domain/refusals";

type Party = { id: string; status: OrganisationStatus };

/** Whether this person may merge these two: the cluster's administrators, and none who acts for either. */
export function mayMerge(actor: Actor, from: Party, into: Party): true | Refusal {
  if (!isStaff(actor)) return actingFor(actor, from.id) || actingFor(actor, into.id) ? "forbidden" : "not_found";
  if (actingFor(actor, from.id) || actingFor(actor, into.id)) return "own_organisation";
  return isStaffAdmin(actor) || "forbidden";
}

/** Whether these two can become one. */
export function canMerge(from: Party, into: Party): true | Refusal {
  if (from.id === into.id) return "merge.same";
  if (from.status === "closed" || into.status === "closed") return "merge.closed";
  return into.status === "active" || into.status === "hidden" || "organisation.not_active";
}
