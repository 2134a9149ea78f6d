import { type Context, context } from "#domain/kernel/context";
import { joinApplication } from "#domain/membership/application/join-application";
import { collaboratorsOf } from "#domain/membership/collaborators/collaborator-reads";
import { inviteCollaborator } from "#domain/membership/collaborators/invite-collaborator";
import { applicantOf } from "#domain/membership/reads";
import type { CollaboratorRole } from "#domain/membership/state";
import { asApplicant, mailedToken } from "./applications.ts";

let n = 0;

/** A colleague who was invited to an application and has opened the mailed link: their context. */
export async function colleague(application: { id: string; reference: string }, role: CollaboratorRole) {
  const { id, reference } = application;
  const email = `colleague${++n}@example.org`;
  const invited = await inviteCollaborator(asApplicant(id), { reference, name: `Lankide ${n}`, email, role });
  if (!invited.ok) throw new Error(invited.refusal);
  const joined = await joinApplication(context(), { token: await mailedToken(email, "collaborator-invited") });
  if (!joined.ok) throw new Error(joined.refusal);
  const { access } = joined.value;
  const actor = await applicantOf(context(), reference, access);
  if (!actor?.collaborator) throw new Error("The cookie names no colleague.");
  const ctx: Context = context({ actor });
  return { ctx, email, access, id: actor.collaborator.id };
}

export const invitedTo = async (applicationId: string) => collaboratorsOf(asApplicant(applicationId));
