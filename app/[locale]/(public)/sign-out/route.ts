import { getLocale } from "next-intl/server";
import { signOut } from "#domain/access/sign-in/sign-out";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { requestContext } from "#lib/requests/request-context";
import { seeOther } from "#lib/requests/see-other";
import { dropCookie, SESSION_COOKIE } from "#lib/sessions/cookies";

export const POST = answering(async () => {
  await signOut(await requestContext());
  await dropCookie(SESSION_COOKIE());
  return seeOther(paths(await getLocale()).home());
});
