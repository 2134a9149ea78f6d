import { hasLocale } from "next-intl";
import { context } from "#domain/kernel/context";
import { notChecked } from "#lib/files/not-checked";
import { allBusy, forgetUploadAnswer, keepUploadAnswer } from "#lib/files/upload-answer";
import { routing } from "#lib/i18n/routing";
import { paths } from "#lib/paths";
import { overLimit } from "#lib/requests/rate-limit";
import { seeOther } from "#lib/requests/see-other";
import { tooBusy } from "#lib/requests/too-busy";
import { refusedMethod, refusedUpload } from "#lib/requests/upload-gate";
import { viewer } from "#lib/sessions/viewer";
import { refusedHref } from "../documents.params.ts";
import { ROOM_FILE, roomUpload } from "../room-file.ts";
import { takeRoomFile } from "./take-room-file.ts";

type Params = { params: Promise<{ locale: string; slug: string }> };

export const GET = refusedMethod;
export const OPTIONS = refusedMethod;

/** A plain form with a file of a room. This address is not behind proxy.ts, which would hold the whole body in memory: it asks for itself. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { locale, slug } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const gate = refusedUpload(request);
  if (gate) return gate;
  const to = paths(locale);
  const actor = await viewer();
  if (actor.kind !== "person") return seeOther(to.signIn(to.consortiumDocuments(slug)));
  const wait = await overLimit("upload", actor.personId);
  const refused = await takeRoomFile(context({ actor, locale }), request, slug, wait > 0).catch(notChecked(ROOM_FILE));
  if (refused.some(({ refusal }) => refusal === "not_found")) return new Response(null, { status: 404 });
  if (allBusy(refused)) return tooBusy("too many files are waiting to be checked", request);
  const documents = to.consortiumDocuments(slug);
  if (refused.length > 0) return seeOther(refusedHref(documents, request.url, await keepUploadAnswer(roomUpload(slug), refused)));
  await forgetUploadAnswer();
  return seeOther(documents);
}
