import { randomUUID } from "node:crypto";
import { hasLocale } from "next-intl";
import { context } from "#domain/kernel/context";
import { clientNetwork } from "#lib/client-address";
import { MOST_BODY } from "#lib/files/receive-file";
import { forgetUploadAnswer, keepUploadAnswer } from "#lib/files/upload-answer";
import { routing } from "#lib/i18n/routing";
import { log } from "#lib/log";
import { paths } from "#lib/paths";
import { overLimit } from "#lib/rate-limit";
import { refusedBefore } from "#lib/request-gate";
import { seeOther } from "#lib/see-other";
import { tooBusy } from "#lib/too-busy";
import { applicant } from "../../status/[reference]/load.ts";
import { takeDocument } from "./take-document.ts";

type Params = { params: Promise<{ locale: string; reference: string }> };

/** A plain form with a file. This address is not behind proxy.ts, which would hold the whole body in memory: it asks for itself. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { locale, reference } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const path = new URL(request.url).pathname;
  const refused = refusedBefore({ method: "POST", path, headers: request.headers }, MOST_BODY);
  if (refused) return new Response(null, { status: refused });
  const actor = await applicant(reference);
  if (actor.kind !== "applicant") return seeOther(paths(locale).applyStatus(reference));
  const wait = await overLimit("upload", await clientNetwork());
  const { page, ...answer } = await takeDocument(context({ actor, locale }), request, reference, wait > 0).catch((error: Error) => {
    log.error({ id: randomUUID(), error: error.stack }, "upload failed");
    return { page: "", question: "", altText: "", accepted: "", refusal: "document.not_checked" as const };
  });
  if (answer.refusal === "document.busy") return tooBusy("too many files are waiting to be checked");
  if (answer.refusal) await keepUploadAnswer({ ...answer, reference, refusal: answer.refusal });
  else await forgetUploadAnswer(answer.question);
  const { applyQuestion, applyTasks } = paths(locale);
  // What was refused takes the focus, which a browser gives it only where the address names no other place.
  const place = answer.refusal ? "" : `#${answer.question}`;
  return seeOther((page ? applyQuestion(reference, page) : applyTasks(reference)) + place);
}
