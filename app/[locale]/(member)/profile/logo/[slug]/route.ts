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
import { viewer } from "#lib/viewer";
import { takeLogo } from "./take-logo.ts";

type Params = { params: Promise<{ locale: string; slug: string }> };

/** A plain form with a picture. This address is not behind proxy.ts, which would hold the whole body in memory: it asks for itself. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { locale, slug } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const path = new URL(request.url).pathname;
  const refused = refusedBefore({ method: "POST", path, headers: request.headers }, MOST_BODY);
  if (refused) return new Response(null, { status: refused });
  const to = paths(locale);
  const actor = await viewer();
  if (actor.kind !== "person") return seeOther(to.signIn(to.profile(slug)));
  const wait = await overLimit("upload", await clientNetwork());
  const answer = await takeLogo(context({ actor, locale }), request, slug, wait > 0).catch((error: Error) => {
    log.error({ id: randomUUID(), error: error.stack }, "upload failed");
    return { altText: "", refusal: "document.not_checked" as const };
  });
  if (answer.refusal === "document.busy") return tooBusy("too many files are waiting to be checked");
  if (answer.refusal) await keepUploadAnswer({ ...answer, reference: slug, question: "logo", accepted: "image", refusal: answer.refusal });
  else await forgetUploadAnswer("logo");
  return seeOther(to.profile(slug) + (answer.refusal ? "" : "#logo"));
}
