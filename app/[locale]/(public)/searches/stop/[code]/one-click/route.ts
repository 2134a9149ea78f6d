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

type Params = { params: Promise<{ code: string }> };

/** Whoever opens the address of the header in a browser gets the page that asks. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const [{ code }, locale] = await Promise.all([params, getLocale()]);
  return seeOther(paths(locale).searchStop(code));
});

/** What a reader’s email program posts for them, without a cookie, a page of ours or an Origin (RFC 8058). It says nothing of whose code it is. */
export const POST = answering(async (request: Request, { params }: Params) => {
  const [{ code }, form] = await Promise.all([params, request.formData().catch(() => undefined)]);
  const wait = await overLimit("link", await clientNetwork());
  if (wait > 0) return tooMany(wait);
  const parsed = StopSearchEmails.safeParse({ code });
  if (form?.get("List-Unsubscribe") !== "One-Click" || !parsed.success) return new Response(null, { status: 400 });
  await stopSearchEmails(await requestContext(), parsed.data);
  return new Response(null, { status: 204 });
});
