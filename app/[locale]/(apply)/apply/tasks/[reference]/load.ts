import { type ApplicationFields, applicationFields } from "#domain/membership/application/application-fields";
import { mayInApplication } from "#domain/membership/application/own-application";
import { documentsOf } from "#domain/membership/documents/document-reads";
import { openRequest } from "#domain/membership/requested-changes/open-request";
import { givenConsents } from "#domain/membership/status/status-reads";
import { offerToJoin } from "#domain/organisations/joining/join-offer";
import { requestContext } from "#lib/requests/request-context";
import { applicant } from "../../status/[reference]/load.ts";

/** The applicant's own application behind this browser's cookie; nothing for everybody else. */
export async function loadFields(reference: string): Promise<ApplicationFields | undefined> {
  const actor = await applicant(reference);
  return actor.kind === "applicant" ? applicationFields(await requestContext(actor), actor.applicationId) : undefined;
}

/** The files that came with it so far. */
export async function loadDocuments(reference: string) {
  const actor = await applicant(reference);
  return actor.kind === "applicant" ? documentsOf(await requestContext(actor), actor.applicationId) : [];
}

/** What the office asks the applicant to correct now, question by question. */
export async function loadPoints(reference: string) {
  const actor = await applicant(reference);
  if (actor.kind !== "applicant") return [];
  return (await openRequest(await requestContext(actor), actor.applicationId))?.points ?? [];
}

/** What the applicant agreed to when they began, for the applicant alone. */
export async function loadConsents(reference: string) {
  const actor = await applicant(reference);
  return mayInApplication(actor, "own") ? givenConsents(await requestContext(actor), actor.applicationId) : undefined;
}

/** Whether the applicant is offered to join an organisation that is here already. */
export async function loadOffer(reference: string) {
  const actor = await applicant(reference);
  return actor.kind === "applicant" ? offerToJoin(await requestContext(actor)) : undefined;
}
