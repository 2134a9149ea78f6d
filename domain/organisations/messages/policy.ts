import { isManagerRole, type OrganisationRole } from "#domain/access/state";
import { type ActingFor, type Actor, actingFor } from "#domain/kernel/actor";
import type { Refusal } from "#domain/refusals";

const WRITERS: readonly OrganisationRole[] = ["owner", "admin", "editor", "contact"];

/** For which of their organisations somebody may write to another. */
export const writesFor = (actor: Actor): ActingFor[] =>
  actor.kind === "person" ? actor.organisations.filter(({ status, role }) => status === "active" && WRITERS.includes(role)) : [];

/** Whether somebody may write in the name of this organisation. */
export function mayWriteFor(actor: Actor, organisationId: string): true | Refusal {
  if (writesFor(actor).some((acting) => acting.organisationId === organisationId)) return true;
  const acting = actingFor(actor, organisationId);
  return acting && acting.status !== "active" ? "organisation.not_active" : "forbidden";
}

/** The organisations for which somebody reads and answers what is written to them. */
export const receivesFor = (actor: Actor): ActingFor[] =>
  actor.kind === "person" ? actor.organisations.filter(({ role }) => isManagerRole(role)) : [];

/** Whether somebody answers for this organisation: somebody who does not act for it learns nothing. */
export function mayAnswerFor(actor: Actor, organisationId: string): true | Refusal {
  const acting = actingFor(actor, organisationId);
  if (!acting) return "not_found";
  if (!isManagerRole(acting.role)) return "forbidden";
  return acting.status === "active" || acting.status === "hidden" || "organisation.not_active";
}
