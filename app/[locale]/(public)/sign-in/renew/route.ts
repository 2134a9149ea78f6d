import { getLocale } from "next-intl/server";
import { tokenField } from "#domain/access/input";
import { renewSignIn } from "#domain/access/sign-in/renew-sign-in";
import { paths } from "#lib/paths";
import { clientNetwork } from "#lib/requests/client-address";
import { overLimit } from "#lib/requests/rate-limit";
import { requestContext } from "#lib/requests/request-context";
import { seeOther } from "#lib/requests/see-other";
import { tooMany } from "#lib/requests/too-many";

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
