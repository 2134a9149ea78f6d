import { callsAfter } from "#domain/calls/calls-after";
import { callAnswer } from "../../_api/calls.ts";
import { answers } from "../../_api/handler.ts";
import { OPERATIONS } from "../../_api/operations.ts";

export const dynamic = "force-dynamic";

/** One published call. */
export const GET = answers(OPERATIONS.call, async ({ ctx, slug, origin }) => {
  const [row] = (await callsAfter(ctx, { slug, list: "all", kinds: [], sectors: [], limit: 1 })).rows;
  return row && { value: callAnswer(origin, row) };
});
