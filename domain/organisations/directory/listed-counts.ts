import { eq, type SQL, sql } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { listings } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { Sector } from "#domain/organisations/state";
import { countFacets, type FacetGroup } from "./facets.ts";

/** What a search found, as a subquery whose rows name the organisation. */
export const matched = (found: SQL) => sql`${found} found`;
export const onMatch = sql`found.subject_id = ${listings.organisationId}`;

/** The listed organisations by kind, region and sectors, or those among them that a search found: what every count of the directory is made of. */
export const listedGroups = (ctx: Context, found?: SQL): Promise<FacetGroup[]> =>
  found ? countGroups(ctx, found) : untilWritten(ctx.db, `groups ${ctx.clusterId}`, () => countGroups(ctx, found));

function countGroups(ctx: Context, found: SQL | undefined): Promise<FacetGroup[]> {
  const { kind, region, sectorMask: mask } = listings;
  const counted = ctx.db.select({ kind, region, sectorMask: mask, n: sql<number>`cast(count(*) as integer)` }).from(listings).$dynamic();
  return (found ? counted.innerJoin(matched(found), onMatch) : counted)
    .where(eq(listings.clusterId, ctx.clusterId))
    .groupBy(listings.kind, listings.region, listings.sectorMask);
}

export type ClusterFigures = { total: number; sectors: Record<Sector, number> };

/** How many organisations are listed, and how many work in each sector: the directory's counts without a filter. */
export async function clusterFigures(ctx: Context): Promise<ClusterFigures> {
  const { total, facets } = countFacets(await listedGroups(ctx), { sectors: [], kinds: [], regions: [] });
  return { total, sectors: facets.sectors };
}
