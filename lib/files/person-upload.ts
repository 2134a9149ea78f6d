import { hasLocale } from "next-intl";
import { type Context, context } from "#domain/kernel/context";
import { routing } from "#lib/i18n/routing";
import { paths } from "#lib/paths";
import { overLimit } from "#lib/requests/rate-limit";
import { seeOther } from "#lib/requests/see-other";
import { refusedUpload } from "#lib/requests/upload-gate";
import { viewer } from "#lib/sessions/viewer";

type Addresses = ReturnType<typeof paths>;
/** `isTooMany`: more than this person may send, so that none of it is read. */
type PersonUpload = { ctx: Context; to: Addresses; isTooMany: boolean };

/**
 * A plain form with files of somebody who is signed in, or what is answered instead; `page`: where they are to be after they have signed in. Its address is not
 * behind proxy.ts, which would hold the whole body in memory: it asks for itself.
 */
export async function personUpload(request: Request, locale: string, page: (to: Addresses) => string): Promise<PersonUpload | Response> {
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const gate = refusedUpload(request);
  if (gate) return gate;
  const to = paths(locale);
  const actor = await viewer();
  if (actor.kind !== "person") return seeOther(to.signIn(page(to)));
  const wait = await overLimit("upload", actor.personId);
  return { ctx: context({ actor, locale }), to, isTooMany: wait > 0 };
}
