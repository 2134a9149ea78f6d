import { randomUUID } from "node:crypto";
import { personUpload } from "#lib/files/person-upload";
import { forgetUploadAnswer, keepUploadAnswer, type RefusedFile } from "#lib/files/upload-answer";
import { faultText, log } from "#lib/log";
import { seeOther } from "#lib/requests/see-other";
import { refusedMethod } from "#lib/requests/upload-gate";
import { takeTable } from "./take-table.ts";

type Params = { params: Promise<{ locale: string }> };

export const GET = refusedMethod;
export const OPTIONS = refusedMethod;

const NOT_READ: RefusedFile = { question: "import", refusal: "document.not_checked", accepted: "", altText: "", chosen: "" };

/** A plain form with a table. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { locale } = await params;
  const upload = await personUpload(request, locale, (to) => to.staffImports());
  if (upload instanceof Response) return upload;
  const { ctx, to, isTooMany } = upload;
  const taken = await takeTable(ctx, request, isTooMany).catch((error: Error) => {
    log.error({ id: randomUUID(), error: faultText(error) }, "import failed");
    return { refused: NOT_READ, subject: undefined };
  });
  if ("refused" in taken && taken.refused.refusal === "not_found") return new Response(null, { status: 404 });
  if ("refused" in taken) return seeOther(to.staffImports(taken.subject, await keepUploadAnswer("import", [taken.refused])));
  await forgetUploadAnswer();
  return seeOther(to.staffImport(taken.importId));
}
