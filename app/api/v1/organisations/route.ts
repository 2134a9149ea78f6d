import { listedAfter } from "#domain/organisations/directory/listed-after";
import { clusterKindsOf } from "#domain/organisations/kinds/cluster-kinds";
import { LICENCE } from "../_api/addresses.ts";
import { idBehind, nextAddress } from "../_api/cursor.ts";
import { answers } from "../_api/handler.ts";
import { OPERATIONS } from "../_api/operations.ts";
import { organisationAnswer, selectionOf } from "../_api/organisations.ts";

export const dynamic = "force-dynamic";

/** The organisations of the directory, with its filters. */
export const GET = answers(OPERATIONS.organisations, async ({ ctx, query, origin, url }) => {
  const { cursor, limit } = query;
  const found = await listedAfter(ctx, { ...selectionOf(query), after: cursor && idBehind(cursor), limit });
  const next = nextAddress(url, origin, found.next);
  const own = await clusterKindsOf(ctx);
  const data = found.rows.map((row) => organisationAnswer(ctx, origin, row, own));
  return { value: { data, next: next ?? null, licence: LICENCE.url }, next };
});
