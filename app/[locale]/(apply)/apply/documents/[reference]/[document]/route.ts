import { ownDocument } from "#domain/membership/documents/document-reads";
import { fileResponse } from "#lib/files/file-response";
import { answering } from "#lib/requests/answering";
import { requestContext } from "#lib/requests/request-context";
import { applicant } from "../../../status/[reference]/load.ts";

type Params = { params: Promise<{ reference: string; document: string }> };

/** A document of the applicant's own application, to be saved. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const { reference, document } = await params;
  const found = await ownDocument(await requestContext(await applicant(reference)), { reference, document });
  return found ? fileResponse(found) : new Response(null, { status: 404 });
});
