import { getLocale } from "next-intl/server";
import { RequestStatusLink } from "#domain/membership/input";
import { requestStatusLink } from "#domain/membership/status/request-status-link";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { clientNetwork } from "#lib/requests/client-address";
import { overLimit } from "#lib/requests/rate-limit";
import { requestContext } from "#lib/requests/request-context";
import { seeOther } from "#lib/requests/see-other";
import { tooMany } from "#lib/requests/too-many";

/** "Mail me a new link": the same answer for everything that is asked. */
export const POST = answering(async (request: Request) => {
  const [locale, form] = await Promise.all([getLocale(), request.formData().catch(() => undefined)]);
  const asked = RequestStatusLink.safeParse(Object.fromEntries(form ?? []));
  if (!asked.success) return seeOther(paths(locale).applyLinkRequested());
  const wait = await overLimit("application", await clientNetwork());
  if (wait > 0) return tooMany(wait);
  await requestStatusLink(await requestContext(), asked.data);
  return seeOther(paths(locale).applyLinkRequested("reference" in asked.data ? asked.data.reference : undefined));
});
