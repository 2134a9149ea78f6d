import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { matching } from "#database/search";
import { untilWritten } from "#database/until-written";
import { listings, organisationLogos, organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { offsetOf, PAGE_SIZE, type Page, pageOf } from "#domain/kernel/pagination";
import type { Locale, Localised } from "#domain/kernel/state";
import { logoVersion } from "#domain/organisations/logo/logos";
import { inLanguage, type Worded } from "#domain/organisations/profile/localised";
import { type Kind, type Region, type Sector, sectorMask } from "#domain/organisations/state";
import { type CountsWithout, countFacets, type FacetSelection, type Facets } from "./facets.ts";
import { listedGroups, matched, onMatch } from "./listed-counts.ts";

export const DIRECTORY_SORTS = ["name", "newest", "relevance"] as const;
export type DirectorySort = (typeof DIRECTORY_SORTS)[number];
export type DirectoryQuery = FacetSelection & { q: string; sort: DirectorySort; page: number };

export type DirectoryCard = {
  slug: string;
  name: string;
  sectors: Sector[];
  kind: Kind;
  short: Worded | undefined;
  town: string | null;
  region: Region | null;
  madeUp: boolean;
  logo: { altText: string; version: string } | null;
};
export type Directory = Page<DirectoryCard> & {
  facets: Facets;
  /** All that match the words, whatever the filters. */
  all: number;
  /** How many there would be without one of the filters, or without the words (counted where nothing matches). */
  without: CountsWithout & { q: number };
};

export const DIRECTORY_CARD = {
  slug: organisations.slug,
  name: organisations.name,
  sectors: organisations.sectors,
  kind: listings.kind,
  short: organisations.short,
  town: organisations.town,
  region: organisations.region,
  madeUp: organisations.madeUp,
  logoKey: organisationLogos.storageKey,
  logoAlt: organisationLogos.altText,
};
/** The card of a row. */
export function cardOf<R extends { short: Localised; logoKey: string | null; logoAlt: string | null }>(row: R, locale: Locale) {
  const { logoKey, logoAlt, short, ...rest } = row;
  return {
    ...rest,
    short: inLanguage(short, locale),
    logo: logoKey === null ? null : { altText: logoAlt ?? "", version: logoVersion(logoKey) },
  };
}
export const ofListing = eq(organisationLogos.organisationId, listings.organisationId);

/** A page of the listed organisations that match, and what each filter would show: the same for everybody who asks. */
export function directory(ctx: Context, query: DirectoryQuery): Promise<Directory> {
  if (query.q !== "") return read(ctx, query);
  return untilWritten(ctx.db, `directory ${JSON.stringify([ctx.clusterId, ctx.locale, query])}`, () => read(ctx, query));
}

/** Two queries, whatever the number of rows. */
async function read(ctx: Context, query: DirectoryQuery): Promise<Directory> {
  const found = matching("organisation", query.q);
  const { facets, total, all, without } = countFacets(await listedGroups(ctx, found), query);
  const page = pageOf([], total, query.page);
  const rows = total === 0 ? [] : await pageRows(ctx, { ...query, page: page.page }, found);
  const q = total === 0 && found ? countFacets(await listedGroups(ctx, undefined), query).total : total;
  return {
    ...page,
    rows: rows.map((row) => cardOf(row, ctx.locale)),
    facets,
    all,
    without: { ...without, q },
  };
}

function pageRows(ctx: Context, query: DirectoryQuery, found: SQL | undefined) {
  const listed = ctx.db
    .select(DIRECTORY_CARD)
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .leftJoin(organisationLogos, ofListing)
    .$dynamic();
  return (found ? listed.innerJoin(matched(found), onMatch) : listed)
    .where(and(eq(listings.clusterId, ctx.clusterId), ...conditions(query)))
    .orderBy(...order(query.sort, found !== undefined))
    .limit(PAGE_SIZE)
    .offset(offsetOf(query.page));
}

const conditions = ({ sectors, kinds, regions }: FacetSelection): SQL[] => [
  ...(sectors.length > 0 ? [sql`(${listings.sectorMask} & ${sectorMask(sectors)}) <> 0`] : []),
  ...(kinds.length > 0 ? [inArray(listings.kind, kinds)] : []),
  ...(regions.length > 0 ? [inArray(listings.region, regions)] : []),
];

function order(sort: DirectorySort, searching: boolean): SQL[] {
  const byName = [asc(listings.nameKey), asc(listings.organisationId)];
  if (sort === "newest") return [desc(listings.listedAt), ...byName];
  return sort === "relevance" && searching ? [sql`found.rank`, ...byName] : byName;
}
