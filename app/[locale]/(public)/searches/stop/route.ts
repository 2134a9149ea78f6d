import { getLocale } from "next-intl/server";
import { StopSearchEmails } from "#domain/organisations/searches/input";
import { stopSearchEmails } from "#domain/organisations/searches/stop-search-emails";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { clientNetwork } from "#lib/requests/client-address";
import { overLimit } from "#lib/requests/rate-limit";
import { requestContext } from "#lib/requests/request-context";
import { seeOther } from "#lib/requests/see-other";
import { tooMany } from "#lib/requests/too-many";

/** The button of the page behind the link in an email about searches. */
export const POST = answering(async (request: Request) => {
  const [locale, form] = await Promise.all([getLocale(), request.formData().catch(() => undefined)]);
  const wait = await overLimit("link", await clientNetwork());
  if (wait > 0) return tooMany(wait);
  const to = paths(locale);
  const parsed = StopSearchEmails.safeParse(Object.fromEntries(form ?? []));
  if (!parsed.success) return seeOther(to.searchStop("ended"));
  const stopped = await stopSearchEmails(await requestContext(), parsed.data);
  return seeOther(stopped.ok ? to.searchStopThanks() : to.searchStop(parsed.data.code));
});
