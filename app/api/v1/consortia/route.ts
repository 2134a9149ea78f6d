import { consortiaAfter } from "#domain/consortia/consortia-after";
import { LICENCE } from "../_api/addresses.ts";
import { consortiumAnswer } from "../_api/consortia.ts";
import { idBehind, nextAddress } from "../_api/cursor.ts";
import { answers } from "../_api/handler.ts";
import { OPERATIONS } from "../_api/operations.ts";

export const dynamic = "force-dynamic";

/** The public consortia, with the filters of their list. */
export const GET = answers(OPERATIONS.consortia, async ({ ctx, query, origin, url }) => {
  const { cursor, limit, q, state, sector } = query;
  const found = await consortiaAfter(ctx, { q: q.trim(), state, sector, after: cursor && idBehind(cursor), limit });
  const next = nextAddress(url, origin, found.next);
  const data = found.rows.map((row) => consortiumAnswer(origin, row));
  return { value: { data, next: next ?? null, licence: LICENCE.url }, next };
});
