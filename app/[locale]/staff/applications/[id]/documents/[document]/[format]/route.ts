import { readDocument } from "#domain/review/application/read-document";
import { fileResponse } from "#lib/files/file-response";
import { answering } from "#lib/requests/answering";
import { requestContext } from "#lib/requests/request-context";

type Params = { params: Promise<{ id: string; document: string; format: string }> };

/** What each address hands out: its policy is that of the format, so nothing else may leave by it. */
const TYPES: Record<string, RegExp> = { pdf: /^application\/pdf$/, picture: /^image\/(png|jpeg|webp)$/ };

/** A document of an application, to be read in a frame beside the answers; the audit notes who had it. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const { id, document, format } = await params;
  const type = TYPES[format];
  const read = type && (await readDocument(await requestContext(), { applicationId: id, document, type }));
  return read?.ok ? fileResponse(read.value, "framed") : new Response(null, { status: 404 });
});
