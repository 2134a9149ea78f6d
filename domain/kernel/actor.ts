import { type ClusterRole, type OrganisationRole, STAFF_ROLES } from "#domain/access/state";
import type { CollaboratorRole } from "#domain/membership/state";
import type { OrganisationStatus } from "#domain/organisations/state";

/** An organisation that a person acts for, with the states that decide what they may. */
export type ActingFor = { organisationId: string; slug: string; name: string; role: OrganisationRole; status: OrganisationStatus };

export type Person = {
  kind: "person";
  personId: string;
  sessionId: string;
  email: string;
  name: string;
  roles: readonly ClusterRole[];
  organisations: readonly ActingFor[];
  /** When they last proved their address; steps marked ⊕ want it at most 10 minutes ago. */
  signedInAt: Date;
};

export type Actor =
  | { kind: "visitor" }
  /** A browser that opened the mailed link of one application: its applicant's, or a colleague's who was invited to it. */
  | { kind: "applicant"; applicationId: string; collaborator?: { id: string; role: CollaboratorRole } }
  | Person
  /** The portal itself: jobs, imports, the demonstration. `askedBy`: the person for whom it does what they started, and whom the audit names. */
  | { kind: "system"; name: string; askedBy?: string | undefined };

export const VISITOR: Actor = { kind: "visitor" };
export const isStaff = (actor: Actor): actor is Person => actor.kind === "person" && STAFF_ROLES.some((role) => actor.roles.includes(role));
export const isStaffAdmin = (actor: Actor): actor is Person => actor.kind === "person" && actor.roles.includes("staffAdmin");
export const isCommittee = (actor: Actor): actor is Person => actor.kind === "person" && actor.roles.includes("committee");
/** Whoever may have a part in a review: the policy says which. */
export const isJudge = (actor: Actor): actor is Person => isStaff(actor) || isCommittee(actor);

/** This person's place in an organisation, whatever its state. */
export const actingFor = (actor: Actor, organisationId: string): ActingFor | undefined =>
  actor.kind === "person" ? actor.organisations.find((acting) => acting.organisationId === organisationId) : undefined;

/** The id under which the audit names the actor. */
export const actorId = (actor: Actor): string | undefined =>
  actor.kind === "person"
    ? actor.personId
    : actor.kind === "applicant"
      ? (actor.collaborator?.id ?? actor.applicationId)
      : actor.kind === "system"
        ? (actor.askedBy ?? actor.name)
        : undefined;
/** As what the audit names the actor. */
export const actorKind = (actor: Actor): Actor["kind"] => (actor.kind === "system" && actor.askedBy ? "person" : actor.kind);
