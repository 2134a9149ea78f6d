import { tokenField } from "#domain/access/input";
import { renewInvitation } from "#domain/access/invitations/renew-invitation";
import { pressed } from "#lib/requests/pressed";
import { seeOther } from "#lib/requests/see-other";

/** A link that has run out asks for a new one, which goes to the invited address. */
export const POST = pressed(async ({ sent, ctx, to }) => {
  const token = tokenField.safeParse(sent.token).data;
  if (!token) return seeOther(to.invitation("ended"));
  const renewed = await renewInvitation(ctx, { token });
  return seeOther(renewed.ok ? to.invitation("renewed") : to.invitation(token));
});
