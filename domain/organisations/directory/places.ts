import { asc, desc, eq, sql } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { facetGroups, listings } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { REGIONS, type Region } from "#domain/organisations/state";
import type { FacetSelection } from "./facets.ts";
import { isInDirectory } from "./filter.ts";
import { searched } from "./searched.ts";

export type Town = { town: string; n: number };
/** How many of a region were found, and in which towns, the most first. `rest`: those in towns beyond the named ones, or that state none. */
export type PlaceCount = { region: Region | undefined; n: number; towns: Town[]; rest: number };

const MAX_TOWNS = 6;

/** How many organisations of each region a search and the filters keep, the most first; those that state no region come last. Kept until something is written. */
export async function countPlaces(ctx: Context, { q, ...selection }: FacetSelection & { q: string }): Promise<PlaceCount[]> {
  const { found, key } = await searched(ctx, q);
  return untilWritten(ctx.db, `places ${JSON.stringify([ctx.clusterId, key, selection])}`, async () => {
    const { town } = listings;
    const { region } = facetGroups;
    const n = sql<number>`cast(count(*) as integer)`;
    const groups = await ctx.db
      .select({ region, town, n })
      .from(listings)
      .innerJoin(facetGroups, eq(facetGroups.id, listings.facetGroup))
      .where(isInDirectory(ctx, selection, found?.rows))
      .groupBy(region, town)
      .orderBy(desc(n), asc(town));
    return placesOf(groups);
  });
}

/** The same from the numbers of each region and town, in their order; an empty town or region is one that is not stated. */
export function placesOf(groups: { region: string; town: string; n: number }[]): PlaceCount[] {
  const byRegion = Map.groupBy(groups, ({ region }) => region);
  const sum = (some: { n: number }[]) => some.reduce((all, { n }) => all + n, 0);
  const places = [...byRegion].map(([code, own]) => {
    const towns = own.filter(({ town }) => town !== "").slice(0, MAX_TOWNS);
    const n = sum(own);
    return { region: REGIONS.find((one) => one === code), n, towns: towns.map(({ town, n }) => ({ town, n })), rest: n - sum(towns) };
  });
  const order = ({ region }: PlaceCount) => (region ? REGIONS.indexOf(region) : REGIONS.length);
  return places.sort((a, b) => Number(!a.region) - Number(!b.region) || b.n - a.n || order(a) - order(b));
}

/** The one or two regions in which more than half of all are that were found, the most first; none where there is no other place, or no such two. */
export function mostPlaces(places: readonly PlaceCount[]): Region[] {
  const total = places.reduce((all, { n }) => all + n, 0);
  const [first, second] = places.filter(({ region }) => region);
  if (places.length < 2 || !first?.region) return [];
  if (first.n * 2 > total) return [first.region];
  return second?.region && (first.n + second.n) * 2 > total ? [first.region, second.region] : [];
}
