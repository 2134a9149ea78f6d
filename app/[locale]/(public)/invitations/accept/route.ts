import { getLocale } from "next-intl/server";
import { RedeemForm } from "#domain/access/input";
import { acceptInvitation } from "#domain/access/invitations/accept-invitation";
import { requestInvitedSignIn } from "#domain/access/sign-in/request-invited-sign-in";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { browserName } from "#lib/requests/browser";
import { clientNetwork } from "#lib/requests/client-address";
import { overLimit } from "#lib/requests/rate-limit";
import { requestContext } from "#lib/requests/request-context";
import { seeOther } from "#lib/requests/see-other";
import { tooMany } from "#lib/requests/too-many";
import { keepSession } from "#lib/sessions/cookies";

/** The invitation page's button. */
export const POST = answering(async (request: Request) => {
  const [locale, form] = await Promise.all([getLocale(), request.formData().catch(() => undefined)]);
  const wait = await overLimit("link", await clientNetwork());
  if (wait > 0) return tooMany(wait);
  const to = paths(locale);
  const parsed = RedeemForm.safeParse(Object.fromEntries(form ?? []));
  if (!parsed.success) return seeOther(to.invitation("ended"));
  const { token, over } = parsed.data;
  const ctx = await requestContext();
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
