import { getLocale } from "next-intl/server";
import { RedeemForm } from "#domain/access/input";
import { signInLinkOf } from "#domain/access/sign-in/link-reads";
import { redeemSignIn } from "#domain/access/sign-in/redeem-sign-in";
import { redeemStepUp } from "#domain/access/sign-in/redeem-step-up";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { browserName } from "#lib/requests/browser";
import { clientNetwork } from "#lib/requests/client-address";
import { overLimit } from "#lib/requests/rate-limit";
import { requestContext } from "#lib/requests/request-context";
import { seeOther } from "#lib/requests/see-other";
import { tooMany } from "#lib/requests/too-many";
import { ASKED_COOKIE, dropCookie, keepSession } from "#lib/sessions/cookies";

/** The confirm page's button. Whatever is wrong with the link leads back to its page, which says what to do next. */
export const POST = answering(async (request: Request) => {
  const [locale, form] = await Promise.all([getLocale(), request.formData().catch(() => undefined)]);
  const wait = await overLimit("link", await clientNetwork());
  if (wait > 0) return tooMany(wait);
  const to = paths(locale);
  const parsed = RedeemForm.safeParse(Object.fromEntries(form ?? []));
  if (!parsed.success) return seeOther(to.signInConfirm("ended"));
  const { token, over, shared } = parsed.data;
  const page = seeOther(to.signInConfirm(token));
  const ctx = await requestContext();
  const link = await signInLinkOf(ctx, token);
  const session = ctx.actor.kind === "person" ? ctx.actor.sessionId : "";
  if (link?.purpose === "step-up") {
    const renewed = await redeemStepUp(ctx, { token });
    if (!renewed.ok) return page;
    return seeOther(renewed.value.sessionId === session ? (renewed.value.returnTo ?? to.account()) : to.stepUpDone());
  }
  // Somebody signed in or out in this browser after the page was shown: it is shown again, and the link is still whole.
  if (session !== over) return page;
  const opened = await redeemSignIn(ctx, { token, browser: await browserName(), over: session || undefined });
  if (!opened.ok) return page;
  await keepSession(opened.value.token, shared === "on");
  await dropCookie(ASKED_COOKIE());
  return seeOther(opened.value.returnTo ?? to.desk());
});
