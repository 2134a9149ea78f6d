import { and, sql } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { listings } from "#db/schema/organisations";
import type { Matches } from "#db/search/matching";
import type { Context } from "#domain/kernel/context";
import type { Sector } from "#domain/organisations/state";
import { groupsByNumber } from "./facet-groups.ts";
import { type CountedGroup, countFacets, type Facets } from "./facets.ts";
import { isListed } from "./filter.ts";

/**
 * The listed organisations by all facets at once, or those among them that a search found: what every count of the directory is made of. Kept for each
 * text that is looked for until something is written, because whoever searches then ticks filters, and these are counted from the same groups.
 */
export function listedGroups(ctx: Context, q: string, found: Matches | undefined): Promise<CountedGroup[]> {
  return untilWritten(ctx.db, `groups ${JSON.stringify([ctx.clusterId, found && q])}`, () => countGroups(ctx, found));
}

/** The same, counted now. */
export async function countGroups(ctx: Context, found: Matches | undefined): Promise<CountedGroup[]> {
  const rows = await groupRows(ctx, found);
  const groups = await groupsByNumber(
    ctx,
    rows.map(({ facetGroup }) => facetGroup),
  );
  return rows.map(({ facetGroup, n }) => {
    const group = groups.get(facetGroup);
    if (!group) throw new Error(`There is no group ${facetGroup}.`);
    return { group, n };
  });
}

/** One query for all of them. The hits lead to their listings, and not each listing to all hits. */
export function groupRows(ctx: Context, found: Matches | undefined) {
  const columns = { facetGroup: listings.facetGroup, n: sql<number>`cast(count(*) as integer)` };
  const listed = found ? ctx.db.select(columns).from(sql`${found.rows} hit`).crossJoin(listings) : ctx.db.select(columns).from(listings);
  return listed.where(and(isListed(ctx, undefined), found && sql`hit.row = ${listings.row}`)).groupBy(listings.facetGroup);
}

/** How many of all listed organisations each filter would show. */
export const clusterFacets = async (ctx: Context): Promise<Facets> => (await countedOfAll(ctx)).facets;

/** Counted once until something is written: each letter that somebody types in a search field asks. */
const countedOfAll = (ctx: Context) =>
  untilWritten(ctx.db, `counts ${ctx.clusterId}`, async () =>
    countFacets(await listedGroups(ctx, "", undefined), { sectors: [], kinds: [], regions: [] }),
  );

export type ClusterFigures = { total: number; sectors: Record<Sector, number> };

/** How many organisations are listed, and how many work in each sector: the directory's counts without a filter. */
export async function clusterFigures(ctx: Context): Promise<ClusterFigures> {
  const { total, facets } = await countedOfAll(ctx);
  return { total, sectors: facets.sectors };
}
