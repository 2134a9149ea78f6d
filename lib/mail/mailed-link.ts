import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import type { Context } from "#domain/kernel/context";
import type { Outcome } from "#domain/kernel/outcome";
import type { Locale } from "#domain/kernel/state";
import { lastingSeconds } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { clientNetwork } from "#lib/requests/client-address";
import { overLimit } from "#lib/requests/rate-limit";
import { requestContext } from "#lib/requests/request-context";
import { seeOther } from "#lib/requests/see-other";
import { tooMany } from "#lib/requests/too-many";
import { APPLICATION_COOKIE, COOKIE_LENGTHS, cookieOptions } from "#lib/sessions/cookies";

const TOKEN = /^[\w-]{20,100}$/;
type Opened = { reference: string; access: string };

/** Redeems the mailed link of an application: a cookie for it, then its task list or status. Whatever is wrong leads back to the link's page, which says what to do. */
export async function openedByLink(
  request: Request,
  redeem: (ctx: Context, input: { token: string }) => Promise<Outcome<Opened>>,
  page: (locale: Locale, token: string) => string,
) {
  const [locale, form] = await Promise.all([getLocale(), request.formData().catch(() => undefined)]);
  const wait = await overLimit("link", await clientNetwork());
  if (wait > 0) return tooMany(wait);
  const token = form?.get("token");
  if (typeof token !== "string" || !TOKEN.test(token)) return seeOther(page(locale, "ended"));
  const opened = await redeem(await requestContext(), { token });
  if (!opened.ok) return seeOther(page(locale, token));
  const { reference, access } = opened.value;
  (await cookies()).set(APPLICATION_COOKIE(), access, cookieOptions(lastingSeconds(COOKIE_LENGTHS.application)));
  return seeOther(paths(locale).applyTasks(reference));
}
