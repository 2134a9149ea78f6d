import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { RequestSignInForm } from "#domain/access/input";
import { type RequestSignIn, requestSignIn } from "#domain/access/sign-in/request-sign-in";
import type { Context } from "#domain/kernel/context";
import { confirmWrites } from "#domain/kernel/health";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { problemOf } from "#domain/kernel/problems";
import { evenly } from "#lib/evenly";
import { faultText, log } from "#lib/log";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { keepAsked } from "#lib/requests/asked-address";
import { clientNetwork } from "#lib/requests/client-address";
import { mayAskForLink, overLimit } from "#lib/requests/rate-limit";
import { requestContext } from "#lib/requests/request-context";
import { seeOther } from "#lib/requests/see-other";
import { requestId } from "#lib/requests/status";
import { tooMany } from "#lib/requests/too-many";
import { wrongAddress } from "../wrong-address.ts";

/** What fails for every address is told. What fails for a known one alone is logged and answered as for an unknown one: the answer must not tell them apart. */
async function askForLink(ctx: Context, asked: RequestSignIn) {
  try {
    await requestSignIn(ctx, asked);
  } catch (error) {
    await confirmWrites(ctx);
    log.error({ id: requestId(), error: faultText(error) }, "a sign-in link could not be sent");
  }
}

/** Asks for a sign-in link. Every well-formed address gets the same answer after the same time, whether it is known here or not. */
export const POST = answering(async (request: Request) => {
  const wait = await overLimit("signInIp", await clientNetwork());
  if (wait > 0) return tooMany(wait);
  const [locale, form] = await Promise.all([getLocale(), request.formData().catch(() => undefined)]);
  const typed = form?.get("email");
  const email = typeof typed === "string" ? typed.slice(0, 1000) : "";
  const parsed = RequestSignInForm.safeParse({ email, returnTo: form?.get("returnTo") ?? undefined });
  if (!parsed.success) {
    await keepAsked({ email, at: Date.now() });
    const [issue] = parsed.error.issues;
    const wrong = wrongAddress.catch("email").parse(issue && problemOf(issue as z.core.$ZodIssue).code);
    return seeOther(`${paths(locale).signIn()}?wrong=${wrong}`);
  }
  const asked = parsed.data;
  await evenly(async () => {
    const ctx = await requestContext();
    const own = ctx.actor.kind === "person" && emailKey(ctx.actor.email) === emailKey(asked.email) ? ctx.actor.personId : undefined;
    // Where no email leaves, the answer does not say so: it would tell on the owner's habits.
    if (await mayAskForLink(emailKey(asked.email), own ?? (await clientNetwork()), own !== undefined)) await askForLink(ctx, asked);
  });
  await keepAsked({ ...asked, at: Date.now() });
  return seeOther(paths(locale).signInSent());
});
