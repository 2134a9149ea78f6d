import { ownData } from "#domain/access/own-data/own-data-reads";
import { answering } from "#lib/requests/answering";
import { download } from "#lib/requests/download";
import { requestContext } from "#lib/requests/request-context";

/** What the portal holds about the reader as a person, for programs. */
export const GET = answering(async () => {
  const data = await ownData(await requestContext());
  if (!data) return new Response(null, { status: 404 });
  return download(JSON.stringify(data, null, 2), { type: "application/json; charset=utf-8", fileName: "my-data.json" });
});
