import { randomUUID } from "node:crypto";
import { hasLocale } from "next-intl";
import { context } from "#domain/kernel/context";
import { forgetUploadAnswer, keepUploadAnswer, type RefusedFile } from "#lib/files/upload-answer";
import { routing } from "#lib/i18n/routing";
import { faultText, log } from "#lib/log";
import { paths } from "#lib/paths";
import { overLimit } from "#lib/requests/rate-limit";
import { seeOther } from "#lib/requests/see-other";
import { refusedMethod, refusedUpload } from "#lib/requests/upload-gate";
import { viewer } from "#lib/sessions/viewer";
import { takeTable } from "./take-table.ts";

type Params = { params: Promise<{ locale: string }> };

export const GET = refusedMethod;
export const OPTIONS = refusedMethod;

const NOT_READ: RefusedFile = { question: "import", refusal: "document.not_checked", accepted: "", altText: "", chosen: "" };

/** A plain form with a table. This address is not behind proxy.ts, which would hold the whole body in memory: it asks for itself. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const gate = refusedUpload(request);
  if (gate) return gate;
  const to = paths(locale);
  const actor = await viewer();
  if (actor.kind !== "person") return seeOther(to.signIn(to.staffImports()));
  const wait = await overLimit("upload", actor.personId);
  const taken = await takeTable(context({ actor, locale }), request, wait > 0).catch((error: Error) => {
    log.error({ id: randomUUID(), error: faultText(error) }, "import failed");
    return { refused: NOT_READ, subject: undefined };
  });
  if ("refused" in taken && taken.refused.refusal === "not_found") return new Response(null, { status: 404 });
  if ("refused" in taken) return seeOther(to.staffImports(taken.subject, await keepUploadAnswer("import", [taken.refused])));
  await forgetUploadAnswer();
  return seeOther(to.staffImport(taken.importId));
}
