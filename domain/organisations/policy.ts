import { MANAGER_ROLES, type OrganisationRole } from "#domain/access/state";
import type { Refusal } from "#domain/refusals";
import { type Actor, actingFor, isStaff, isStaffAdmin, type Person, VISITOR } from "../kernel/actor.ts";
import { canTake, EDITABLE, type OrganisationStatus } from "./state.ts";

/** `hasPeople`: somebody acts for it. Until then the office edits, publishes and unpublishes it (0240). */
export type OrganisationState = { id: string; status: OrganisationStatus; publishedAt: Date | null; hasPeople: boolean };
export const ABILITIES = ["edit", "publish", "unpublish", "keep", "write", "hide", "show", "suspend", "reinstate", "decide"] as const;
export type Ability = (typeof ABILITIES)[number];
type Answer = true | Refusal;

const EDITOR_ROLES: readonly OrganisationRole[] = [...MANAGER_ROLES, "editor"];
/** Whether somebody in this role fills in the organisation's profile. */
export const isEditorRole = (role: OrganisationRole) => EDITOR_ROLES.includes(role);

/** What this actor may do with an organisation now, and why not. Who may not even see it learns nothing. */
export function abilities(actor: Actor, organisation: OrganisationState): Record<Ability, Answer> {
  const acting = actingFor(actor, organisation.id);
  const { status } = organisation;
  const system = actor.kind === "system";

  function asOne(roles: readonly OrganisationRole[]): Answer {
    if (system) return EDITABLE.includes(status) || "organisation.not_active";
    if (!acting && !isStaff(actor)) return "not_found";
    if (!acting && organisation.hasPeople) return "forbidden";
    if (!EDITABLE.includes(status)) return "organisation.not_active";
    if (!acting) return true;
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

/** Whether somebody acts for organisations, of which none is active: what members do they cannot do now. */
export const isStopped = (actor: Actor) => actor.kind === "person" && actor.organisations.length > 0 && !isMember(actor);

/** Whether the actor sees an organisation that is not listed: its own people and the cluster's staff. */
export const seesUnlisted = (actor: Actor, organisationId: string) =>
  actor.kind === "system" || isStaff(actor) || actingFor(actor, organisationId) !== undefined;

export const READERS = ["public", "member", "partner", "colleague", "staff"] as const;
/** In whose place its own people and the staff may look at a page: a partner in a consortium, a colleague who only reads. */
export type Reader = (typeof READERS)[number];

/** In whose places this actor may look at the page of an organisation: of nobody who may read more of it than they may themselves. */
export function readersFor(actor: Actor, organisationId: string): readonly Reader[] {
  if (!seesUnlisted(actor, organisationId)) return [];
  const acting = actingFor(actor, organisationId);
  return isStaff(actor) || (acting && isEditorRole(acting.role)) ? READERS : READERS.filter((reader) => reader !== "staff");
}

const MEMBER: Person = {
  kind: "person",
  personId: "",
  sessionId: "",
  email: "",
  name: "",
  roles: [],
  organisations: [],
  signedInAt: new Date(0),
};
const NOBODY_YET = { organisationId: "", slug: "", name: "", role: "viewer", status: "active" } as const;
/** The actor with whom the page of an organisation is read in another's place: a visitor, somebody of another member, a colleague, a reviewer. */
export function actorReadingAs(reader: Reader, organisationId: string): Actor {
  if (reader === "public") return VISITOR;
  if (reader === "staff") return { ...MEMBER, organisations: [], roles: ["reviewer"] };
  return { ...MEMBER, organisations: [{ ...NOBODY_YET, organisationId: reader === "colleague" ? organisationId : "" }] };
}
