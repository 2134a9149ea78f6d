import { hasLocale } from "next-intl";
import { context } from "#domain/kernel/context";
import { notChecked } from "#lib/files/not-checked";
import { allBusy, forgetUploadAnswer, keepUploadAnswer, uploadState } from "#lib/files/upload-answer";
import { routing } from "#lib/i18n/routing";
import { paths } from "#lib/paths";
import { overLimit } from "#lib/requests/rate-limit";
import { seeOther } from "#lib/requests/see-other";
import { tooBusy } from "#lib/requests/too-busy";
import { refusedMethod, refusedUpload } from "#lib/requests/upload-gate";
import { viewer } from "#lib/sessions/viewer";
import { takeLogo } from "./take-logo.ts";

type Params = { params: Promise<{ locale: string; slug: string }> };

export const GET = refusedMethod;
export const OPTIONS = refusedMethod;

/** A plain form with a picture. This address is not behind proxy.ts, which would hold the whole body in memory: it asks for itself. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { locale, slug } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const gate = refusedUpload(request);
  if (gate) return gate;
  const to = paths(locale);
  const actor = await viewer();
  if (actor.kind !== "person") return seeOther(to.signIn(to.profile(slug)));
  const wait = await overLimit("upload", actor.personId);
  const refused = await takeLogo(context({ actor, locale }), request, slug, wait > 0).catch(notChecked("logo"));
  if (request.headers.get("accept") === "application/json") return Response.json(await uploadState(refused, locale));
  if (allBusy(refused)) return tooBusy("too many files are waiting to be checked", request);
  if (refused.length === 0) {
    await forgetUploadAnswer();
    return seeOther(`${to.profile(slug)}#logo`);
  }
  return seeOther(to.profileRefused(slug, await keepUploadAnswer(slug, refused)));
}
