import { getLocale } from "next-intl/server";
import { JoinRequestToken } from "#domain/organisations/joining/join-input";
import { withdrawJoinRequest } from "#domain/organisations/joining/withdraw-join-request";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { clientNetwork } from "#lib/requests/client-address";
import { overLimit } from "#lib/requests/rate-limit";
import { requestContext } from "#lib/requests/request-context";
import { seeOther } from "#lib/requests/see-other";
import { tooMany } from "#lib/requests/too-many";

/** A button of the page behind the requester's email. */
export const POST = answering(async (request: Request) => {
  const [locale, form] = await Promise.all([getLocale(), request.formData().catch(() => undefined)]);
  const wait = await overLimit("link", await clientNetwork());
  if (wait > 0) return tooMany(wait);
  const to = paths(locale);
  const parsed = JoinRequestToken.safeParse({ token: form?.get("token") });
  if (!parsed.success) return seeOther(to.joinRequest("ended"));
  const answered = await withdrawJoinRequest(await requestContext(), parsed.data);
  return seeOther(`${to.joinRequest(parsed.data.token)}${answered.ok ? "" : "?refused=1"}`);
});
