import { ownData } from "#domain/access/own-data/own-data-reads";
import { ownDataTable } from "#domain/access/own-data/own-data-table";
import { csvOf } from "#lib/csv";
import { answering } from "#lib/requests/answering";
import { download } from "#lib/requests/download";
import { requestContext } from "#lib/requests/request-context";

/** What the portal holds about the reader as a person, as a table. */
export const GET = answering(async () => {
  const data = await ownData(await requestContext());
  if (!data) return new Response(null, { status: 404 });
  return download(csvOf(ownDataTable(data)), { type: "text/csv; charset=utf-8", fileName: "my-data.csv" });
});
