import { getLocale } from "next-intl/server";
import { confirmByLink } from "#domain/organisations/confirmations/confirm-by-link";
import { ConfirmByLink } from "#domain/organisations/confirmations/input";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { clientNetwork } from "#lib/requests/client-address";
import { overLimit } from "#lib/requests/rate-limit";
import { requestContext } from "#lib/requests/request-context";
import { seeOther } from "#lib/requests/see-other";
import { tooMany } from "#lib/requests/too-many";

/** The button of the page behind the mail that asks whether a section is still right. */
export const POST = answering(async (request: Request) => {
  const [locale, form] = await Promise.all([getLocale(), request.formData().catch(() => undefined)]);
  const wait = await overLimit("link", await clientNetwork());
  if (wait > 0) return tooMany(wait);
  const to = paths(locale);
  const parsed = ConfirmByLink.safeParse(Object.fromEntries(form ?? []));
  if (!parsed.success) return seeOther(to.stillRight("ended"));
  const confirmed = await confirmByLink(await requestContext(), parsed.data);
  return seeOther(confirmed.ok ? to.stillRightThanks() : to.stillRight(parsed.data.token));
});
