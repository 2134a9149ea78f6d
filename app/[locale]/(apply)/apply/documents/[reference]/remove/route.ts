import { getLocale } from "next-intl/server";
import { RemoveDocument } from "#domain/membership/document-input";
import { removeDocument } from "#domain/membership/remove-document";
import { answering } from "#lib/answering";
import { forgetUploadAnswer } from "#lib/files/upload-answer";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/request-context";
import { seeOther } from "#lib/see-other";
import { applicant } from "../../../status/[reference]/load.ts";

type Params = { params: Promise<{ reference: string }> };

/** The button beside a document. Whatever is wrong leads to where the application stands. */
export const POST = answering(async (request: Request, { params }: Params) => {
  const [locale, { reference }, form] = await Promise.all([getLocale(), params, request.formData().catch(() => undefined)]);
  const asked = RemoveDocument.safeParse({ reference, document: form?.get("document") });
  const removed = asked.success ? await removeDocument(await requestContext(await applicant(reference)), asked.data) : undefined;
  if (!removed?.ok) return seeOther(paths(locale).applyStatus(reference));
  await forgetUploadAnswer(removed.value.question);
  const page = form?.get("page");
  const back = typeof page === "string" && /^[\w-]{1,60}$/.test(page) ? paths(locale).applyQuestion(reference, page) : undefined;
  return seeOther(`${back ?? paths(locale).applyTasks(reference)}#${removed.value.question}`);
});
