import { and, type Column, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { facetGroups, listings } from "#db/schema/organisations";
import { fits } from "#dialect";
import type { Context } from "#domain/kernel/context";
import { keyPatterns } from "#domain/organisations/capabilities/facet-key";
import { type KindKey, sectorMask, standardKind, statedMask } from "#domain/organisations/state";
import { type FacetSelection, saidBy } from "./facets.ts";

/** The listings of the cluster, or those among them that a search found by their rows. */
export const isListed = (ctx: Context, rows: SQL | undefined) =>
  and(eq(listings.clusterId, ctx.clusterId), rows && sql`${listings.row} in ${rows}`);

/** Whether a kind is one of the chosen, or is based on one of them; undefined where none is chosen. */
export const isOfKind = (kind: Column, chosen: readonly KindKey[]) =>
  chosen.length > 0
    ? or(inArray(kind, [...chosen]), ...chosen.filter((one) => one === standardKind(one)).map((one) => fits(kind, `${one}-%`)))
    : undefined;

/** Whether a key of capabilities has one of the chosen terms at one of the chosen levels; undefined where none is chosen. */
export const hasCapability = (key: Column, { capabilities = [], trls = [] }: FacetSelection) =>
  capabilities.length + trls.length > 0 ? or(...keyPatterns({ capabilities, trls }).map((pattern) => fits(key, pattern))) : undefined;

/**
 * Which listings a search and the directory's filters keep: the one condition of its pages, its map and whatever else shows or exports the same. Within
 * one filter any of the chosen will do. It speaks of `listings` only; `rows` is what `matches` of #database/search found, if anything was looked for.
 */
export const isInDirectory = (ctx: Context, selection: FacetSelection, rows: SQL | undefined) =>
  and(isListed(ctx, rows), isInGroups(ctx, selection));

/** Whether a listing has the facets that are chosen; undefined where none is. The sign keeps the index of the order in use, as the groups are looked up in memory. */
function isInGroups(ctx: Context, selection: FacetSelection): SQL | undefined {
  const { sectors, kinds, regions, countries = [], stated = [] } = selection;
  const chosen = and(
    sectors.length > 0 ? sql`(${facetGroups.sectorMask} & ${sectorMask(sectors)}) <> 0` : undefined,
    isOfKind(facetGroups.kind, kinds),
    regions.length > 0 ? inArray(facetGroups.region, regions.map(saidBy)) : undefined,
    countries.length > 0 ? inArray(facetGroups.country, countries.map(saidBy)) : undefined,
    stated.length > 0 ? sql`(${facetGroups.statedMask} & ${statedMask(stated)}) <> 0` : undefined,
    hasCapability(facetGroups.capabilities, selection),
  );
  return (
    chosen &&
    sql`+${listings.facetGroup} in (select ${facetGroups.id} from ${facetGroups} where ${facetGroups.clusterId} = ${ctx.clusterId} and ${chosen})`
  );
}
