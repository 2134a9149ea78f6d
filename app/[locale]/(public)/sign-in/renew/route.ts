import { getLocale } from "next-intl/server";
import { tokenField } from "#domain/access/input";
import { renewSignIn } from "#domain/access/sign-in/renew-sign-in";
import { clientNetwork } from "#lib/client-address";
import { paths } from "#lib/paths";
import { overLimit } from "#lib/rate-limit";
import { requestContext } from "#lib/request-context";
import { seeOther } from "#lib/see-other";
import { tooMany } from "#lib/too-many";

/** The one button of a link that has run out. */
export async function POST(request: Request) {
  const [locale, form] = await Promise.all([getLocale(), request.formData().catch(() => undefined)]);
  const wait = await overLimit("signInIp", await clientNetwork());
  if (wait > 0) return tooMany(wait);
  const to = paths(locale);
  const token = tokenField.safeParse(form?.get("token")).data;
  if (!token) return seeOther(to.signInConfirm("ended"));
  const renewed = await renewSignIn(await requestContext(), { token });
  return seeOther(renewed.ok ? to.signInConfirm("renewed") : to.signInConfirm(token));
}
