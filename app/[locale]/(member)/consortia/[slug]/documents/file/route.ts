import { notChecked } from "#lib/files/not-checked";
import { personUpload } from "#lib/files/person-upload";
import { allBusy, forgetUploadAnswer, keepUploadAnswer } from "#lib/files/upload-answer";
import { seeOther } from "#lib/requests/see-other";
import { tooBusy } from "#lib/requests/too-busy";
import { refusedMethod } from "#lib/requests/upload-gate";
import { refusedHref } from "../documents.params.ts";
import { ROOM_FILE, roomUpload } from "../room-file.ts";
import { takeRoomFile } from "./take-room-file.ts";

type Params = { params: Promise<{ locale: string; slug: string }> };

export const GET = refusedMethod;
export const OPTIONS = refusedMethod;

/** A plain form with a file of a room. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { locale, slug } = await params;
  const upload = await personUpload(request, locale, (to) => to.consortiumDocuments(slug));
  if (upload instanceof Response) return upload;
  const { ctx, to, isTooMany } = upload;
  const refused = await takeRoomFile(ctx, request, slug, isTooMany).catch(notChecked(ROOM_FILE));
  if (refused.some(({ refusal }) => refusal === "not_found")) return new Response(null, { status: 404 });
  if (allBusy(refused)) return tooBusy("too many files are waiting to be checked", request);
  const documents = to.consortiumDocuments(slug);
  if (refused.length > 0) return seeOther(refusedHref(documents, request.url, await keepUploadAnswer(roomUpload(slug), refused)));
  await forgetUploadAnswer();
  return seeOther(documents);
}
