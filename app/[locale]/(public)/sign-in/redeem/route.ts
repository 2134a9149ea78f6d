import { RedeemForm } from "#domain/access/input";
import { signInLinkOf } from "#domain/access/sign-in/link-reads";
import { redeemSignIn } from "#domain/access/sign-in/redeem-sign-in";
import { redeemStepUp } from "#domain/access/sign-in/redeem-step-up";
import { browserName } from "#lib/requests/browser";
import { pressed } from "#lib/requests/pressed";
import { seeOther } from "#lib/requests/see-other";
import { ASKED_COOKIE, dropCookie, keepSession } from "#lib/sessions/cookies";

/** The confirm page's button. Whatever is wrong with the link leads back to its page, which says what to do next. */
export const POST = pressed(async ({ sent, ctx, to }) => {
  const parsed = RedeemForm.safeParse(sent);
  if (!parsed.success) return seeOther(to.signInConfirm("ended"));
  const { token, over, shared } = parsed.data;
  const page = seeOther(to.signInConfirm(token));
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
