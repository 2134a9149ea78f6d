import { getLocale } from "next-intl/server";
import { acceptInvitation } from "#domain/access/invitations/accept-invitation";
import { RedeemForm } from "#domain/access/input";
import { requestInvitedSignIn } from "#domain/access/sign-in/request-invited-sign-in";
import { answering } from "#lib/answering";
import { browserName } from "#lib/browser";
import { clientNetwork } from "#lib/client-address";
import { keepSession } from "#lib/cookies";
import { paths } from "#lib/paths";
import { overLimit } from "#lib/rate-limit";
import { requestContext } from "#lib/request-context";
import { seeOther } from "#lib/see-other";
import { tooMany } from "#lib/too-many";

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
