import { invitations } from "#db/schema/access";
import type { OrganisationRole } from "#domain/access/state";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { emailKey } from "#domain/kernel/mail/mailbox";
import type { Locale } from "#domain/kernel/state";
import { tokenHash } from "#lib/hash";
import { invitationEnd } from "./open-invitation.ts";

export type CreateInvitation = {
  organisationId: string;
  email: string;
  role: OrganisationRole;
  firstName: string;
  lastName: string;
  position: string;
  locale: Locale;
  applicationId?: string;
};

/** Inside a verb that has checked who asks, and that mails it: writes an invitation and answers the token of its link. */
export async function createInvitation(turn: Turn, given: CreateInvitation) {
  const invitationId = turn.newId();
  const token = turn.newToken();
  const expiresAt = invitationEnd(turn);
  await turn.db.insert(invitations).values({
    ...given,
    id: invitationId,
    tokenHash: tokenHash(token),
    emailKey: emailKey(given.email),
    invitedBy: actorId(turn.actor) ?? null,
    createdAt: turn.now,
    expiresAt,
  });
  await record(
    turn,
    "invitation.created",
    { kind: "invitation", id: invitationId },
    {
      organisationId: given.organisationId,
      role: given.role,
    },
  );
  return { invitationId, token, expiresAt };
}
