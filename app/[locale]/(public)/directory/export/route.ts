import { answering } from "#lib/requests/answering";
import { answerExport } from "../../../organisation-export.ts";
import { directoryQuery, readAddress } from "../directory.params.ts";

/** What the directory shows in a state of it, without its pages. */
export const GET = answering(async (request: Request) => {
  const { page: _, ...query } = directoryQuery(readAddress(request).state);
  return answerExport(request, { from: "directory", query });
});
