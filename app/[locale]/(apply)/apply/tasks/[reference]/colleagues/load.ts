import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { mayInApplication } from "#domain/membership/application/own-application";
import { collaboratorsOf } from "#domain/membership/collaborators/collaborator-reads";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { applicant } from "../../../status/[reference]/load.ts";
import { loadFields } from "../load.ts";

/** The applicant's collaborators at one application; nothing in a browser that knows none. A collaborator, who invites nobody, is led to what they may do. */
export async function loadCollaborators(reference: string) {
  const [actor, fields] = await Promise.all([applicant(reference), loadFields(reference)]);
  if (!fields) return undefined;
  if (!mayInApplication(actor, "own")) redirect(paths(await getLocale()).applyTasks(reference));
  return { fields, collaborators: await collaboratorsOf(await requestContext(actor)) };
}
