import { getLocale } from "next-intl/server";
import { RequestSignInForm } from "#domain/access/input";
import { requestSignIn } from "#domain/access/request-sign-in";
import { emailKey } from "#domain/kernel/mailbox";
import { answering } from "#lib/answering";
import { keepAsked } from "#lib/asked-address";
import { clientNetwork } from "#lib/client-address";
import { evenly } from "#lib/evenly";
import { paths } from "#lib/paths";
import { overLimit } from "#lib/rate-limit";
import { requestContext } from "#lib/request-context";
import { seeOther } from "#lib/see-other";
import { tooMany } from "#lib/too-many";

/** Asks for a sign-in link. Every well-formed address gets the same answer after the same time, whether it is known here or not. */
export const POST = answering(async (request: Request) => {
  const [locale, form] = await Promise.all([getLocale(), request.formData().catch(() => undefined)]);
  const wait = await overLimit("signInIp", await clientNetwork());
  if (wait > 0) return tooMany(wait);
  const typed = form?.get("email");
  const email = typeof typed === "string" ? typed.slice(0, 300) : "";
  const parsed = RequestSignInForm.safeParse({ email, returnTo: form?.get("returnTo") ?? undefined });
  if (!parsed.success) {
    await keepAsked({ email, at: Date.now() });
    return seeOther(`${paths(locale).signIn()}?wrong=${email.trim() === "" ? "missing" : "email"}`);
  }
  const asked = parsed.data;
  await evenly(async () => {
    // Beyond the limit of an address no mail leaves; the answer does not say so, as it would tell on the owner's habits.
    if ((await overLimit("signInAddress", emailKey(asked.email))) === 0) await requestSignIn(await requestContext(), asked);
  });
  await keepAsked({ ...asked, at: Date.now() });
  return seeOther(paths(locale).signInSent());
});
