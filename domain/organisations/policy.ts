import { MANAGER_ROLES, type OrganisationRole } from "#domain/access/state";
import type { Refusal } from "#domain/refusals";
import { type Actor, actingFor, isStaff, isStaffAdmin, type Person, VISITOR } from "../kernel/actor.ts";
import { canTake, EDITABLE, type OrganisationStatus } from "./state.ts";

export type OrganisationState = { id: string; status: OrganisationStatus; publishedAt: Date | null };
export const ABILITIES = ["edit", "publish", "unpublish", "keep", "write", "hide", "show", "suspend", "reinstate", "decide"] as const;
export type Ability = (typeof ABILITIES)[number];
type Answer = true | Refusal;

const EDITOR_ROLES: readonly OrganisationRole[] = [...MANAGER_ROLES, "editor"];

/** What this actor may do with an organisation now, and why not. Who may not even see it learns nothing. */
export function abilities(actor: Actor, organisation: OrganisationState): Record<Ability, Answer> {
  const acting = actingFor(actor, organisation.id);
  const { status } = organisation;
  const system = actor.kind === "system";

  function asOne(roles: readonly OrganisationRole[]): Answer {
    if (system) return EDITABLE.includes(status) || "organisation.not_active";
    if (!acting) return isStaff(actor) ? "forbidden" : "not_found";
    if (!EDITABLE.includes(status)) return "organisation.not_active";
    return roles.includes(acting.role) || "forbidden";
  }
  function asStaff(may: boolean): Answer {
    if (system) return true;
    if (!isStaff(actor)) return acting ? "forbidden" : "not_found";
    if (acting) return "own_organisation";
    return may || "forbidden";
  }
  const both = (first: Answer, then: Answer): Answer => (first === true ? then : first);
  const moderator = asStaff(true);
  const admin = asStaff(isStaffAdmin(actor));
  const publisher = asOne(MANAGER_ROLES);

  return {
    edit: asOne(EDITOR_ROLES),
    publish: both(publisher, canTake("publish", status) || "organisation.hidden"),
    unpublish: publisher,
    keep: both(moderator, EDITABLE.includes(status) || "organisation.not_active"),
    write: both(moderator, EDITABLE.includes(status) || "organisation.not_active"),
    hide: both(moderator, canTake("hide", status) || (status === "hidden" ? "organisation.already_hidden" : "organisation.not_active")),
    show: both(moderator, canTake("show", status) || "organisation.not_hidden"),
    suspend: both(
      admin,
      canTake("suspend", status) || (status === "suspended" ? "organisation.already_suspended" : "organisation.not_active"),
    ),
    reinstate: both(admin, canTake("reinstate", status) || "organisation.not_suspended"),
    decide: both(moderator, EDITABLE.includes(status) || "organisation.not_active"),
  };
}

/** Whether the actor is let into what members see of each other. */
export const isMember = (actor: Actor) =>
  actor.kind === "system" || (actor.kind === "person" && (actor.organisations.some(({ status }) => status === "active") || isStaff(actor)));

/** Whether the actor sees an organisation that is not listed: its own people and the cluster's staff. */
export const seesUnlisted = (actor: Actor, organisationId: string) =>
  actor.kind === "system" || isStaff(actor) || actingFor(actor, organisationId) !== undefined;

export const READERS = ["public", "member"] as const;
/** In whose place its own people and the staff may look at a page. */
export type Reader = (typeof READERS)[number];

const MEMBER: Person = {
  kind: "person",
  personId: "",
  sessionId: "",
  email: "",
  name: "",
  roles: [],
  organisations: [{ organisationId: "", slug: "", name: "", role: "viewer", status: "active" }],
  signedInAt: new Date(0),
};
/** The actor with whom a page is read in another's place: a visitor, or a member of some other organisation. */
export const actorReadingAs = (reader: Reader): Actor => (reader === "public" ? VISITOR : MEMBER);
