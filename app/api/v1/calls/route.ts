import { callsAfter } from "#domain/calls/calls-after";
import { callFilters } from "../../../[locale]/(public)/calls/calls.params.ts";
import { LICENCE } from "../_api/addresses.ts";
import { callAnswer } from "../_api/calls.ts";
import { idBehind, nextAddress } from "../_api/cursor.ts";
import { answers } from "../_api/handler.ts";
import { OPERATIONS } from "../_api/operations.ts";

export const dynamic = "force-dynamic";

/** The published calls, with the filters of their list. */
export const GET = answers(OPERATIONS.calls, async ({ ctx, query, origin, url }) => {
  const { cursor, limit } = query;
  const found = await callsAfter(ctx, { ...callFilters(query), after: cursor && idBehind(cursor), limit });
  const next = nextAddress(url, origin, found.next);
  const data = found.rows.map((row) => callAnswer(origin, row));
  return { value: { data, next: next ?? null, licence: LICENCE.url }, next };
});
