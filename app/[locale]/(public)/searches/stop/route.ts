import { StopSearchEmails } from "#domain/organisations/searches/input";
import { stopSearchEmails } from "#domain/organisations/searches/stop-search-emails";
import { pressed } from "#lib/requests/pressed";
import { seeOther } from "#lib/requests/see-other";

/** The button of the page behind the link in an email about searches. */
export const POST = pressed(async ({ sent, ctx, to }) => {
  const parsed = StopSearchEmails.safeParse(sent);
  if (!parsed.success) return seeOther(to.searchStop("ended"));
  const stopped = await stopSearchEmails(ctx, parsed.data);
  return seeOther(stopped.ok ? to.searchStopThanks() : to.searchStop(parsed.data.code));
});
