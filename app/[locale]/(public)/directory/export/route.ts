import { answering } from "#lib/requests/answering";
import { answerExport } from "../../../organisation-export.ts";
import { directoryQuery, readParams } from "../directory.params.ts";

/** What the directory shows in a state of it, without its pages. */
export const GET = answering(async (request: Request) => {
  const { page: _, ...query } = directoryQuery(await readParams(request));
  return answerExport(request, { from: "directory", query });
});
