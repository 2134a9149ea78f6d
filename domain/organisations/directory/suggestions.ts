import { and, asc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { someNamed } from "#database/search";
import { untilWritten } from "#database/until-written";
import { listings, organisations } from "#db/schema/organisations";
import { queryOf } from "#db/search/terms";
import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";

export type SuggestedName = { slug: string; name: string; town: string };

const MAX_NAMES = 6;
const MAX_TOWNS = 3;
const LAST = "\u{10ffff}";

/**
 * Listed organisations whose names go on as somebody began to type, at most six: those that begin so in the order of names, then those with such words
 * or parts, and where there are none those with a near spelling.
 */
export async function suggestedNames(ctx: Context, typed: string): Promise<SuggestedName[]> {
  const key = fold(typed);
  if (queryOf(typed).terms.length === 0) return [];
  const begun = await namesBegunSo(ctx, key);
  if (begun.length === MAX_NAMES) return begun;
  const rows = await someNamed(ctx.db, "organisation", typed, MAX_NAMES + begun.length);
  const others = rows.length > 0 ? await namesAt(ctx, rows) : [];
  const known = new Set(begun.map(({ slug }) => slug));
  return [...begun, ...others.filter(({ slug }) => !known.has(slug))].slice(0, MAX_NAMES);
}

const { slug, name } = organisations;
const NAMED = { slug, name, town: listings.town };

const namesBegunSo = (ctx: Context, key: string): Promise<SuggestedName[]> =>
  ctx.db
    .select(NAMED)
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(and(eq(listings.clusterId, ctx.clusterId), gte(listings.nameKey, key), lt(listings.nameKey, key + LAST)))
    .orderBy(asc(listings.nameKey), asc(listings.organisationId))
    .limit(MAX_NAMES);

const namesAt = (ctx: Context, rows: number[]): Promise<SuggestedName[]> =>
  ctx.db
    .select(NAMED)
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(and(eq(listings.clusterId, ctx.clusterId), inArray(listings.row, rows)))
    .orderBy(asc(listings.nameKey), asc(listings.organisationId));

/** Towns of listed organisations of which a word goes on as somebody began to type, at most three, in the alphabet. */
export async function suggestedTowns(ctx: Context, typed: string): Promise<string[]> {
  const { key } = queryOf(typed);
  if (key === "") return [];
  return (await listedTowns(ctx))
    .filter(({ words }) => ` ${words}`.includes(` ${key}`))
    .slice(0, MAX_TOWNS)
    .map(({ town }) => town);
}

type Town = { town: string; words: string };

/** The different towns, each looked up in the index after the one before: their number counts, and not that of the organisations. */
function listedTowns(ctx: Context): Promise<Town[]> {
  const { clusterId, townKey } = listings;
  const next = (after: ReturnType<typeof sql>) =>
    sql`select min(${townKey}) from ${listings} where ${clusterId} = ${ctx.clusterId} and ${townKey} > ${after}`;
  const keys = sql`(with recursive towns (town_key) as (${next(sql`''`)} union all select (${next(sql`towns.town_key`)}) from towns where towns.town_key is not null)
    select town_key from towns where town_key is not null) found`;
  return untilWritten(ctx.db, `towns ${ctx.clusterId}`, async () => {
    const found = await ctx.db
      .select({
        town: sql<string>`(select min(${listings.town}) from ${listings} where ${clusterId} = ${ctx.clusterId} and ${townKey} = found.town_key)`,
      })
      .from(keys);
    return found.map(({ town }) => ({ town, words: queryOf(town).key }));
  });
}
