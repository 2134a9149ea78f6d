import { createInvitation } from "#domain/access/invitations/create-invitation";
import { mailInvitation } from "#domain/access/invitations/mail-invitation";
import type { OrganisationRole } from "#domain/access/state";
import type { Turn } from "#domain/kernel/context";
import type { StoredJoinRequest } from "./join-requests.ts";

/** Inside a verb that accepted a request: whoever asked gets an invitation in the role, which proves their address again. `holdSeconds`: the answer can be undone so long. */
export async function inviteRequester(turn: Turn, request: StoredJoinRequest, role: OrganisationRole, holdSeconds = 0) {
  const { organisation, email, firstName, lastName, position, locale } = request;
  const invited = { organisationId: organisation.organisationId, email, role, firstName, lastName, position, locale };
  const { invitationId, token, expiresAt } = await createInvitation(turn, invited);
  const inviter = turn.actor.kind === "person" ? turn.actor.name : organisation.name;
  const named = { id: invitationId, token, email, role, locale, organisation: organisation.name, inviter, expiresAt };
  const mailId = await mailInvitation(turn, { ...named, holdSeconds, isAnswer: true });
  return { invitationId, mailId };
}
