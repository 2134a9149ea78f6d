import { answering } from "#lib/requests/answering";
import { answerExport } from "../../../organisation-export.ts";
import { readParams } from "../moderation.params.ts";

/** A view of the office's list of organisations, without its pages. */
export const GET = answering(async (request: Request) => {
  const { view } = await readParams(request);
  return answerExport(request, { from: "office", view });
});
