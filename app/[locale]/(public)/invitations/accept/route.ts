import { AcceptInvitationForm } from "#domain/access/input";
import { acceptInvitation } from "#domain/access/invitations/accept-invitation";
import { requestInvitedSignIn } from "#domain/access/sign-in/request-invited-sign-in";
import { browserName } from "#lib/requests/browser";
import { pressed } from "#lib/requests/pressed";
import { seeOther } from "#lib/requests/see-other";
import { keepSession } from "#lib/sessions/cookies";

/** The invitation page's button. */
export const POST = pressed(async ({ sent, ctx, to }) => {
  const parsed = AcceptInvitationForm.safeParse(sent);
  if (!parsed.success) return seeOther(to.invitation("ended"));
  const { token, over } = parsed.data;
  const current = ctx.actor.kind === "person" ? ctx.actor.sessionId : "";
  if (current !== over) return seeOther(to.invitation(token));
  const accepted = await acceptInvitation(ctx, { token, browser: await browserName(), over: current || undefined });
  if (accepted.ok) {
    const { token: session, slug } = accepted.value;
    if (!session) return seeOther(to.desk(slug));
    await keepSession(session);
    return seeOther(to.desk());
  }
  if (accepted.refusal !== "invitation.sign_in") return seeOther(to.invitation(token));
  const mailed = await requestInvitedSignIn(ctx, { token });
  return seeOther(to.invitation(mailed.ok ? "mailed" : token));
});
