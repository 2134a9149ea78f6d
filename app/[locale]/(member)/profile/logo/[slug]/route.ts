import { notChecked } from "#lib/files/not-checked";
import { personUpload } from "#lib/files/person-upload";
import { allBusy, forgetUploadAnswer, keepUploadAnswer, uploadState } from "#lib/files/upload-answer";
import { seeOther } from "#lib/requests/see-other";
import { tooBusy } from "#lib/requests/too-busy";
import { refusedMethod } from "#lib/requests/upload-gate";
import { takeLogo } from "./take-logo.ts";

type Params = { params: Promise<{ locale: string; slug: string }> };

export const GET = refusedMethod;
export const OPTIONS = refusedMethod;

/** A plain form with a picture. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { locale, slug } = await params;
  const upload = await personUpload(request, locale, (to) => to.profile(slug));
  if (upload instanceof Response) return upload;
  const { ctx, to, isTooMany } = upload;
  const refused = await takeLogo(ctx, request, slug, isTooMany).catch(notChecked("logo"));
  if (request.headers.get("accept") === "application/json") return Response.json(await uploadState(refused, ctx.locale));
  if (allBusy(refused)) return tooBusy("too many files are waiting to be checked", request);
  if (refused.length === 0) {
    await forgetUploadAnswer();
    return seeOther(`${to.profile(slug)}#logo`);
  }
  return seeOther(to.profileRefused(slug, await keepUploadAnswer(slug, refused)));
}
