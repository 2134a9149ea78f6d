import { sql } from "drizzle-orm";
import { hitsByGroup } from "#database/search";
import { readsCommitted, untilWritten } from "#database/until-written";
import { listings } from "#db/schema/organisations";
import type { Matches } from "#db/search/matching";
import type { Context } from "#domain/kernel/context";
import type { Sector } from "#domain/organisations/state";
import { groupsByNumber } from "./facet-groups.ts";
import { type CountedGroup, countFacets, type Facets } from "./facets.ts";
import { isListed } from "./filter.ts";

/**
 * The listed organisations by all facets at once, or those among them that a search found: what every count of the directory is made of. Kept for each
 * text that is looked for until something is written, because somebody who searches then ticks filters, and these are counted from the same groups.
 */
export function listedGroups(ctx: Context, q: string, found: Matches | undefined): Promise<readonly CountedGroup[]> {
  return untilWritten(ctx.db, `groups ${JSON.stringify([ctx.clusterId, found && q])}`, () =>
    found ? countGroups(ctx, found) : sameGroups(ctx),
  );
}

type Kept = { stamp: string; groups: readonly CountedGroup[] };
const kept = new WeakMap<object, Map<string, Kept>>();

/** All listed organisations: the same object as long as each group has the same number, whatever else is written. */
async function sameGroups(ctx: Context): Promise<readonly CountedGroup[]> {
  const rows = await groupRows(ctx);
  const counts = new Map(rows.map(({ facetGroup, n }) => [facetGroup, n]));
  if (!readsCommitted(ctx.db)) return groupsOf(ctx, counts);
  const ofClusters = kept.get(ctx.db) ?? new Map<string, Kept>();
  const stamp = JSON.stringify([...counts]);
  const before = ofClusters.get(ctx.clusterId);
  if (before?.stamp === stamp) return before.groups;
  const groups = await groupsOf(ctx, counts);
  kept.set(ctx.db, ofClusters.set(ctx.clusterId, { stamp, groups }));
  return groups;
}

/** The same, counted now. */
export async function countGroups(ctx: Context, found: Matches | undefined): Promise<CountedGroup[]> {
  const rows = found ? await hitsByGroup(ctx.db, found) : (await groupRows(ctx)).map(({ facetGroup, n }) => [facetGroup, n] as const);
  return groupsOf(ctx, new Map(rows));
}

async function groupsOf(ctx: Context, counts: ReadonlyMap<number, number>): Promise<CountedGroup[]> {
  const groups = await groupsByNumber(ctx, [...counts.keys()]);
  return [...counts].flatMap(([number, n]) => {
    const group = groups.get(number);
    if (!group) throw new Error(`There is no group ${number}.`);
    return group.clusterId === ctx.clusterId ? [{ group, n }] : [];
  });
}

/** One query for all of them. */
export const groupRows = (ctx: Context) =>
  ctx.db
    .select({ facetGroup: listings.facetGroup, n: sql<number>`cast(count(*) as integer)` })
    .from(listings)
    .where(isListed(ctx, undefined))
    .groupBy(listings.facetGroup)
    .orderBy(listings.facetGroup);

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
