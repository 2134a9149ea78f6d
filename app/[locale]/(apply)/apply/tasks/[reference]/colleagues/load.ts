import { mayInApplication } from "#domain/membership/application/own-application";
import { collaboratorsOf } from "#domain/membership/collaborators/collaborator-reads";
import { requestContext } from "#lib/requests/request-context";
import { applicant } from "../../../status/[reference]/load.ts";
import { loadFields } from "../load.ts";

/** The applicant's collaborators at one application; nothing for a collaborator, who invites nobody. */
export async function loadCollaborators(reference: string) {
  const [actor, fields] = await Promise.all([applicant(reference), loadFields(reference)]);
  if (!fields || !mayInApplication(actor, "own")) return undefined;
  return { fields, collaborators: await collaboratorsOf(await requestContext(actor)) };
}
