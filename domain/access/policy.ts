import type { OrganisationStatus } from "#domain/organisations/state";
import type { Refusal } from "#domain/refusals";
import { type Actor, actingFor, isStaff, isStaffAdmin } from "../kernel/actor.ts";
import { isManagerRole, type OrganisationRole } from "./state.ts";

export const PEOPLE_STEPS = ["see", "invite", "revokeInvitation", "resendInvitation", "changeRole", "removePerson", "leave"] as const;
export type PeopleStep = (typeof PEOPLE_STEPS)[number];
export const CLUSTER_STEPS = [
  "seePeople",
  "disablePerson",
  "enablePerson",
  "erasePerson",
  "eraseOrganisation",
  "grantRole",
  "revokeRole",
  "proposeAdministrator",
  "confirmAdministrator",
  "declineAdministrator",
  "readAudit",
  "checkAudit",
] as const;
export type ClusterStep = (typeof CLUSTER_STEPS)[number];
/** Steps marked ⊕: the verb also asks for a sign-in of the last 10 minutes. */
export const STEP_UP: readonly (PeopleStep | ClusterStep)[] = [
  "changeRole",
  "removePerson",
  "disablePerson",
  "enablePerson",
  "erasePerson",
  "eraseOrganisation",
  "grantRole",
  "revokeRole",
  "proposeAdministrator",
  "confirmAdministrator",
];

/** `hidden` is about the public page only: the people at the organisation continue to work, also to correct it. */
export const isWorking = (status: OrganisationStatus) => status === "active" || status === "hidden";

export type OrganisationInUse = { organisationId: string; status: OrganisationStatus };

/** What an actor may do with the people of an organisation. Whoever may not see them gets `not_found`, as if there were none. */
export function abilities(actor: Actor, organisation: OrganisationInUse): Record<PeopleStep, true | Refusal> {
  const acting = actingFor(actor, organisation.organisationId);
  const office = isStaffAdmin(actor) || actor.kind === "system";
  const working = isWorking(organisation.status) || "organisation.not_active";
  const see = acting || isStaff(actor) || office ? true : "not_found";
  const manage = see !== true ? see : office || (acting && isManagerRole(acting.role)) ? working : "forbidden";
  const leave = acting ? true : see === true ? "forbidden" : see;
  return { see, invite: manage, revokeInvitation: manage, resendInvitation: manage, changeRole: manage, removePerson: manage, leave };
}

/** Only an owner, or the cluster's office, makes somebody an owner or touches one: an admin cannot rise. */
export const mayTouch = (actor: Actor, organisationId: string, role: OrganisationRole): true | Refusal =>
  role !== "owner" || isStaffAdmin(actor) || actor.kind === "system" || actingFor(actor, organisationId)?.role === "owner" || "owner_only";

/** What an actor may do with the people of the whole cluster. */
export function clusterAbilities(actor: Actor): Record<ClusterStep, true | Refusal> {
  const see = isStaff(actor) || actor.kind === "system" || "not_found";
  const office = see !== true ? see : isStaffAdmin(actor) || actor.kind === "system" || "forbidden";
  // The portal itself is nobody's second person.
  const administrator = see !== true ? see : isStaffAdmin(actor) || "forbidden";
  return {
    seePeople: see,
    disablePerson: office,
    enablePerson: office,
    erasePerson: office,
    eraseOrganisation: office,
    grantRole: office,
    revokeRole: office,
    proposeAdministrator: administrator,
    confirmAdministrator: administrator,
    declineAdministrator: administrator,
    readAudit: administrator,
    checkAudit: administrator,
  };
}
