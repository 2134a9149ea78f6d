import { logoFile } from "#domain/organisations/logo/logo-file";
import { fileResponse } from "#lib/files/file-response";
import { answering } from "#lib/requests/answering";
import { requestContext } from "#lib/requests/request-context";

type Params = { params: Promise<{ slug: string }> };

/** The logo of an organisation, for whoever may see its page. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const file = await logoFile(await requestContext(), (await params).slug);
  return file ? fileResponse(file) : new Response(null, { status: 404 });
});
