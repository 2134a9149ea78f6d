import { consortiaAfter } from "#domain/consortia/consortia-after";
import { consortiumAnswer } from "../../_api/consortia.ts";
import { answers } from "../../_api/handler.ts";
import { OPERATIONS } from "../../_api/operations.ts";

export const dynamic = "force-dynamic";

/** One public consortium. */
export const GET = answers(OPERATIONS.consortium, async ({ ctx, slug, origin }) => {
  const [row] = (await consortiaAfter(ctx, { slug, limit: 1 })).rows;
  return row && { value: consortiumAnswer(origin, row) };
});
