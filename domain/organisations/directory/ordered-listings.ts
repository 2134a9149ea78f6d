import { and, asc, desc, notInArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { listings } from "#db/schema/organisations";
import type { Matches } from "#db/search/matching";
import type { Context } from "#domain/kernel/context";
import { offsetOf, PAGE_SIZE, type Part } from "#domain/kernel/pagination";
import type { FacetSelection } from "./facets.ts";
import { hasCapability, isInDirectory } from "./filter.ts";

export const DIRECTORY_SORTS = ["relevance", "name", "newest", "updated"] as const;
export type DirectorySort = (typeof DIRECTORY_SORTS)[number];
export type DirectoryQuery = FacetSelection & { q: string; sort: DirectorySort; page: number };
type Unpaged = Omit<DirectoryQuery, "page">;

/** How many are listed at all, how many of them match the words, and how many of these the filters keep. */
export type ListedCounts = { listed: number; all: number; total: number };

/** Of more hits than these, texts that have the words are in the order of names: weighing each would take longer than anybody reads. */
const MAX_WEIGHED = 2_000;

const { organisationId, nameKey, listedAt, updatedAt } = listings;

/** The listings that match, in their order: the narrow table alone. `again` is the same order for whoever joins them to other tables. */
export function orderedListings(ctx: Context, query: Unpaged, found: Matches | undefined, all: number) {
  const ranked = found && query.sort === "relevance" ? found.ranked(all <= MAX_WEIGHED) : undefined;
  const rank = ranked ? sql<number>`found.rank` : sql<number>`0`;
  const sort = query.sort === "relevance" && !ranked ? "name" : query.sort;
  const fresh = hasCapability(listings.freshCapabilities, query);
  const isOld = fresh && sql<number>`case when ${fresh} then 0 else 1 end`;
  const columns = { organisationId, nameKey, listedAt, updatedAt, rank: rank.as("rank"), ...(isOld && { isOld: isOld.as("is_old") }) };
  // Cross-joined, because the hits shall lead to their listings, and not each listing to all hits.
  const listed = ranked ? ctx.db.select(columns).from(sql`${ranked} found`).crossJoin(listings) : ctx.db.select(columns).from(listings);
  const ordered = listed
    .where(and(isInDirectory(ctx, query, ranked ? undefined : found?.rows), ranked && sql`found.row = ${listings.row}`))
    .orderBy(...order(sort, { organisationId, nameKey, listedAt, updatedAt, rank, isOld }));
  return { ordered, again: (page: Ordered) => order(sort, page) };
}

type Ordered = Record<"nameKey" | "listedAt" | "updatedAt" | "organisationId" | "rank", SQLWrapper> & { isOld?: SQLWrapper | undefined };
/** Whose capability is looked for and old comes last in every order. */
const order = (sort: DirectorySort, of: Ordered): SQL[] => [...(of.isOld ? [asc(of.isOld)] : []), ...sorted(sort, of)];
function sorted(sort: DirectorySort, of: Ordered): SQL[] {
  const byName = [asc(of.nameKey), asc(of.organisationId)];
  if (sort === "newest") return [desc(of.listedAt), ...byName];
  if (sort === "updated") return [desc(of.updatedAt), ...byName];
  return sort === "relevance" ? [sql`${of.rank}`, ...byName] : byName;
}

/**
 * Whether a page by relevance is sooner found by walking through the names than by sorting all hits: where most texts have the words, the next fifty that
 * match are near.
 */
export function isWalked(query: DirectoryQuery, { listed, all, total }: ListedCounts): boolean {
  if (query.sort !== "relevance" || all <= MAX_WEIGHED || hasCapability(listings.freshCapabilities, query)) return false;
  return (offsetOf(query.page) + PAGE_SIZE) * listed < total * all;
}

/**
 * The same part of them without sorting all hits, which must be too many to be weighed: first those found by their names, then the others as they follow in
 * the order of names.
 */
export async function walkedIds(ctx: Context, query: Unpaged, found: Matches, { offset, limit }: Part): Promise<string[]> {
  const isKept = isInDirectory(ctx, query, undefined);
  const named = () =>
    ctx.db
      .select({ organisationId })
      .from(sql`${found.named} found`)
      .crossJoin(listings)
      .where(and(isKept, sql`found.row = ${listings.row}`));
  const first = await named().orderBy(sql`found.rank`, asc(nameKey), asc(organisationId)).limit(limit).offset(offset);
  if (first.length === limit) return ids(first);
  const before = first.length > 0 || offset === 0 ? offset + first.length : await ctx.db.$count(named().as("named"));
  // The first part has all that are found by their names, or they are looked for again.
  const isOther =
    offset === 0 ? notInArray(organisationId, ids(first)) : sql`+${listings.row} not in (select row from ${found.named} found)`;
  // The sign keeps the index of the order in use: the hits are looked up in memory.
  const others = await ctx.db
    .select({ organisationId })
    .from(listings)
    .where(and(isKept, sql`+${listings.row} in ${found.rows}`, isOther))
    .orderBy(asc(nameKey), asc(organisationId))
    .limit(limit - first.length)
    .offset(offset + first.length - before);
  return ids([...first, ...others]);
}

const ids = (rows: readonly { organisationId: string }[]) => rows.map((row) => row.organisationId);
