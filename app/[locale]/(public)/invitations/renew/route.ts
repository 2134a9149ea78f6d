import { getLocale } from "next-intl/server";
import { tokenField } from "#domain/access/input";
import { renewInvitation } from "#domain/access/invitations/renew-invitation";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { clientNetwork } from "#lib/requests/client-address";
import { overLimit } from "#lib/requests/rate-limit";
import { requestContext } from "#lib/requests/request-context";
import { seeOther } from "#lib/requests/see-other";
import { tooMany } from "#lib/requests/too-many";

/** A link that has run out asks for a new one, which goes to the invited address. */
export const POST = answering(async (request: Request) => {
  const [locale, form] = await Promise.all([getLocale(), request.formData().catch(() => undefined)]);
  const wait = await overLimit("link", await clientNetwork());
  if (wait > 0) return tooMany(wait);
  const token = tokenField.safeParse(form?.get("token")).data;
  if (!token) return seeOther(paths(locale).invitation("ended"));
  const renewed = await renewInvitation(await requestContext(), { token });
  return seeOther(renewed.ok ? paths(locale).invitation("renewed") : paths(locale).invitation(token));
});
