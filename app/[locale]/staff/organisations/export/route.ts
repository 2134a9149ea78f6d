import { answering } from "#lib/requests/answering";
import { answerExport } from "../../../organisation-export.ts";
import { inList, readParams } from "../moderation.params.ts";

/** A list of the office, as its search and filters narrow it, without its pages. */
export const GET = answering(async (request: Request) => {
  return answerExport(request, { from: "office", ...inList(readParams(request)) });
});
