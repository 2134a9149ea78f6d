import { readDocument } from "#domain/review/application/read-document";
import { fileResponse } from "#lib/files/file-response";
import { answering } from "#lib/requests/answering";
import { requestContext } from "#lib/requests/request-context";

type Params = { params: Promise<{ id: string; document: string }> };

/** A document of an application, to be saved by staff; the audit notes who had it. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const { id, document } = await params;
  const read = await readDocument(await requestContext(), { applicationId: id, document });
  return read.ok ? fileResponse(read.value) : new Response(null, { status: 404 });
});
