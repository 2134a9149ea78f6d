import { hasLocale } from "next-intl";
import { type Context, context } from "#domain/kernel/context";
import { refused as no } from "#domain/kernel/outcome";
import { RemoveDocument } from "#domain/membership/documents/document-input";
import { removeDocument } from "#domain/membership/documents/remove-document";
import { notChecked } from "#lib/files/not-checked";
import { receiveFiles } from "#lib/files/receive-files";
import { allBusy, forgetUploadAnswer, keepUploadAnswer, uploadState } from "#lib/files/upload-answer";
import { routing } from "#lib/i18n/routing";
import { paths } from "#lib/paths";
import { clientNetwork } from "#lib/requests/client-address";
import { overLimit } from "#lib/requests/rate-limit";
import { seeOther } from "#lib/requests/see-other";
import { tooBusy } from "#lib/requests/too-busy";
import { refusedMethod, refusedUpload } from "#lib/requests/upload-gate";
import { applicant } from "../../status/[reference]/load.ts";
import { afterPage } from "../../tasks/[reference]/after-page.ts";
import { takeDocuments } from "./take-documents.ts";

type Params = { params: Promise<{ locale: string; reference: string }> };
const PAGE = /^[\w-]{1,60}$/;

export const GET = refusedMethod;
export const OPTIONS = refusedMethod;

/**
 * The form of a page of documents. Whatever button is pressed, every chosen file is taken or its refusal is told: nothing chosen is lost.
 * A script sends one file at a time and reads JSON. This address is not behind proxy.ts, which would hold the whole body in memory: it asks
 * for itself.
 */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { locale, reference } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const gate = refusedUpload(request);
  if (gate) return gate;
  const to = paths(locale);
  const actor = await applicant(reference);
  if (actor.kind !== "applicant") return seeOther(to.applyStatus(reference));
  const ctx = context({ actor, locale });
  const wait = await overLimit("upload", await clientNetwork());
  const received = await receiveFiles(request);
  const refused = await takeDocuments(ctx, reference, received, wait > 0).catch(notChecked(""));
  if (request.headers.get("accept") === "application/json") return Response.json(await uploadState(refused, locale));
  if (allBusy(refused)) return tooBusy("too many files are waiting to be checked", request);

  const { page = "", from, onward, remove } = received.fields;
  if (!PAGE.test(page)) return seeOther(to.applyTasks(reference));
  const removed = remove === undefined ? undefined : await takeOff(ctx, reference, remove);
  if (removed && !removed.ok) return seeOther(to.applyStatus(reference));
  const came = from === "check" ? from : undefined;
  const here = to.applyQuestion(reference, page, came);
  if (refused.length > 0) {
    const once = await keepUploadAnswer(reference, refused);
    // What was refused takes the focus, which a browser gives it only where the address names no other place.
    return seeOther(`${here}${came ? "&" : "?"}refused=${once}`);
  }
  await forgetUploadAnswer();
  return seeOther(
    removed
      ? `${here}#${removed.value.question}`
      : await afterPage(reference, page, { from: came, onward: onward === "list" ? onward : undefined }, locale),
  );
}

async function takeOff(ctx: Context, reference: string, document: string) {
  const asked = RemoveDocument.safeParse({ reference, document });
  return asked.success ? removeDocument(ctx, asked.data) : no("not_found");
}
