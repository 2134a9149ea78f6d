import { invitations } from "#db/schema/access";
import { tokenHash } from "#lib/hash";
import { actorId } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import { emailKey } from "../kernel/mailbox.ts";
import { record } from "../kernel/record.ts";
import type { Locale } from "../kernel/state.ts";
import { transact } from "../kernel/transact.ts";
import { invitationEnd } from "./open-invitation.ts";
import type { OrganisationRole } from "./state.ts";

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

/** Writes an invitation and answers the token of its link. Only inside a verb that has checked who asks, and that mails it. */
export function createInvitation(ctx: Context, given: CreateInvitation): Promise<{ invitationId: string; token: string; expiresAt: Date }> {
  return transact(ctx, async (ctx) => {
    const invitationId = ctx.newId();
    const token = ctx.newToken();
    const expiresAt = invitationEnd(ctx);
    await ctx.db.insert(invitations).values({
      ...given,
      id: invitationId,
      tokenHash: tokenHash(token),
      emailKey: emailKey(given.email),
      invitedBy: actorId(ctx.actor) ?? null,
      createdAt: ctx.now,
      expiresAt,
    });
    await record(
      ctx,
      "invitation.created",
      { kind: "invitation", id: invitationId },
      {
        organisationId: given.organisationId,
        role: given.role,
      },
    );
    return { invitationId, token, expiresAt };
  });
}
