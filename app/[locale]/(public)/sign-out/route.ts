import { getLocale } from "next-intl/server";
import { signOut } from "#domain/access/sign-out";
import { dropCookie, SESSION_COOKIE } from "#lib/cookies";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/request-context";
import { seeOther } from "#lib/see-other";

export async function POST() {
  await signOut(await requestContext());
  await dropCookie(SESSION_COOKIE());
  return seeOther(paths(await getLocale()).home());
}
