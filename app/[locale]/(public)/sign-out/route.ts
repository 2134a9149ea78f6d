import { getLocale } from "next-intl/server";
import { signOut } from "#domain/access/sign-in/sign-out";
import { answering } from "#lib/answering";
import { dropCookie, SESSION_COOKIE } from "#lib/cookies";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/request-context";
import { seeOther } from "#lib/see-other";

export const POST = answering(async () => {
  await signOut(await requestContext());
  await dropCookie(SESSION_COOKIE());
  return seeOther(paths(await getLocale()).home());
});
