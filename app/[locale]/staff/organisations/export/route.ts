import { answering } from "#lib/requests/answering";
import { answerExport } from "../../../organisation-export.ts";
import { readParams } from "../moderation.params.ts";

/** A list of the office, as its search and filters narrow it, without its pages. */
export const GET = answering(async (request: Request) => {
  const { view, q, kind, region } = await readParams(request);
  return answerExport(request, { from: "office", view, q, kind, region });
});
