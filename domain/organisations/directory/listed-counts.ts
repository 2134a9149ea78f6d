import { and, eq, type SQL, sql } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { listings } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { Sector } from "#domain/organisations/state";
import { countFacets, type FacetGroup } from "./facets.ts";

/** What a search found, or one row for all. It is cross-joined with the listings, because the few that it found shall lead to their listings, and not all listings to the few. */
export const searched = (found: SQL | undefined) => sql`${found ?? sql`(select 0 as rank)`} found`;
export const isListed = (ctx: Context, found: SQL | undefined) =>
  and(eq(listings.clusterId, ctx.clusterId), found && sql`found.subject_id = ${listings.organisationId}`);

/** The listed organisations by kind, region and sectors, or those among them that a search found: what every count of the directory is made of. */
export const listedGroups = (ctx: Context, found?: SQL): Promise<FacetGroup[]> =>
  found ? countGroups(ctx, found) : untilWritten(ctx.db, `groups ${ctx.clusterId}`, () => countGroups(ctx, found));

function countGroups(ctx: Context, found: SQL | undefined): Promise<FacetGroup[]> {
  const { kind, region, sectorMask } = listings;
  return ctx.db
    .select({ kind, region, sectorMask, n: sql<number>`cast(count(*) as integer)` })
    .from(searched(found))
    .crossJoin(listings)
    .where(isListed(ctx, found))
    .groupBy(kind, region, sectorMask);
}

export type ClusterFigures = { total: number; sectors: Record<Sector, number> };

/** How many organisations are listed, and how many work in each sector: the directory's counts without a filter. */
export async function clusterFigures(ctx: Context): Promise<ClusterFigures> {
  const { total, facets } = countFacets(await listedGroups(ctx), { sectors: [], kinds: [], regions: [] });
  return { total, sectors: facets.sectors };
}
