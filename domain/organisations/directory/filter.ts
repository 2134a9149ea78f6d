import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { listings } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { sectorMask, statedMask } from "#domain/organisations/state";
import type { FacetSelection } from "./facets.ts";

/** The listings of the cluster, or those among them that a search found by their rows. */
export const isListed = (ctx: Context, rows: SQL | undefined) =>
  and(eq(listings.clusterId, ctx.clusterId), rows && sql`${listings.row} in ${rows}`);

/**
 * Which listings a search and the directory's filters keep: the one condition of its pages, its map and whatever else shows or exports the same. Within
 * one filter any of the chosen will do. It speaks of `listings` only; `rows` is what `matches` of #database/search found, if anything was looked for.
 */
export const isInDirectory = (ctx: Context, { sectors, kinds, regions, stated = [] }: FacetSelection, rows: SQL | undefined) =>
  and(
    isListed(ctx, rows),
    sectors.length > 0 ? sql`(${listings.sectorMask} & ${sectorMask(sectors)}) <> 0` : undefined,
    kinds.length > 0 ? inArray(listings.kind, kinds) : undefined,
    regions.length > 0 ? inArray(listings.region, regions) : undefined,
    stated.length > 0 ? sql`(${listings.statedMask} & ${statedMask(stated)}) <> 0` : undefined,
  );
