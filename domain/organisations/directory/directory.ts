import { and, asc, desc, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { listings, organisationLogos, organisations } from "#db/schema/organisations";
import { type Matches, RANK } from "#db/search/matching";
import { queryOf } from "#db/search/terms";
import type { Context } from "#domain/kernel/context";
import { offsetOf, PAGE_SIZE, type Page, pageOf } from "#domain/kernel/pagination";
import type { Locale, Localised } from "#domain/kernel/state";
import { logoVersion } from "#domain/organisations/logo/logos";
import { inLanguage, type Worded } from "#domain/organisations/profile/localised";
import type { AllowedLevels, Kind, Region, Sector } from "#domain/organisations/state";
import { unitNames } from "#domain/organisations/units/unit-reads";
import { allowedLevels, viewerOf } from "#domain/organisations/visibility/viewer-of";
import { publicViewer, readablePart, type Visible } from "#domain/organisations/visibility/visibility";
import { type CountsWithout, countFacets, type FacetSelection, type Facets } from "./facets.ts";
import { hasCapability, isInDirectory } from "./filter.ts";
import { listedGroups } from "./listed-counts.ts";
import { type Reason, reasonOf, unitReason } from "./reasons.ts";
import { searched } from "./searched.ts";

export const DIRECTORY_SORTS = ["relevance", "name", "newest", "updated"] as const;
export type DirectorySort = (typeof DIRECTORY_SORTS)[number];
export type DirectoryQuery = FacetSelection & { q: string; sort: DirectorySort; page: number };

export type DirectoryCard = {
  slug: string;
  name: string;
  sectors: Sector[];
  kind: Kind;
  short: Worded | undefined;
  offers: Worded | undefined;
  needs: Worded | undefined;
  town: string | null;
  region: Region | null;
  madeUp: boolean;
  updatedAt: Date;
  logo: { altText: string; version: string } | null;
  /** Why a search found it, where the card does not show that. */
  reason?: Reason | undefined;
};
export type Directory = Page<DirectoryCard> & {
  /** What was searched for, word by word as it is compared. */
  terms: string[];
  facets: Facets;
  /** All that match the words, whatever the filters. */
  all: number;
  /** How many there would be without one of the filters, or without the words (counted where nothing matches). */
  without: CountsWithout & { q: number };
};

export const DIRECTORY_CARD = {
  id: organisations.id,
  visibility: organisations.visibility,
  slug: organisations.slug,
  name: organisations.name,
  sectors: organisations.sectors,
  kind: listings.kind,
  short: organisations.short,
  offers: organisations.offers,
  needs: organisations.needs,
  town: organisations.town,
  region: organisations.region,
  madeUp: organisations.madeUp,
  updatedAt: organisations.updatedAt,
  logoKey: organisationLogos.storageKey,
  logoAlt: organisationLogos.altText,
};
const { aliases, text, capabilities } = organisations;
/** What tells why an organisation was found, beside what its card shows. */
const SEARCHED = { aliases, text, capabilities };
type CardRow = Visible &
  Record<"short" | "offers" | "needs", Localised> & {
    town: string | null;
    region: Region | null;
    logoKey: string | null;
    logoAlt: string | null;
  };
/** The card of a row, with what everyone may read: it is the same for all. */
export function cardOf<R extends CardRow>(row: R, locale: Locale, allowed: AllowedLevels) {
  const { id: _, visibility: __, logoKey, logoAlt, short, offers, needs, ...rest } = readablePart(publicViewer(allowed), row, row);
  return {
    ...rest,
    short: inLanguage(short, locale),
    offers: inLanguage(offers, locale),
    needs: inLanguage(needs, locale),
    logo: logoKey === null ? null : { altText: logoAlt ?? "", version: logoVersion(logoKey) },
  };
}
export const ofListing = eq(organisationLogos.organisationId, listings.organisationId);

/** A page of the listed organisations that match, and what each filter would show. Without words it is the same for everybody; words are also looked for in what the actor may read. */
export function directory(ctx: Context, query: DirectoryQuery): Promise<Directory> {
  if (query.q !== "") return read(ctx, query);
  return untilWritten(ctx.db, `directory ${JSON.stringify([ctx.clusterId, ctx.locale, query])}`, () => read(ctx, query));
}

/** Two queries, whatever the number of rows, one for who sees what, which is kept, and one for units where nothing else tells why something was found. */
async function read(ctx: Context, query: DirectoryQuery): Promise<Directory> {
  const { terms } = queryOf(query.q);
  const { found, key } = await searched(ctx, query.q);
  const { facets, total, all, without } = countFacets(await listedGroups(ctx, key, found), query);
  const page = pageOf([], total, query.page);
  const allowed = await allowedLevels(ctx);
  const viewer = found ? await viewerOf(ctx) : publicViewer(allowed);
  const rows = total === 0 ? [] : await pageRows(ctx, { ...query, page: page.page }, found, all);
  const q = total === 0 && found ? countFacets(await listedGroups(ctx, "", undefined), query).total : total;
  const reasons = rows.map((row) => {
    const { town } = readablePart(publicViewer(allowed), row, row);
    return found && reasonOf(readablePart(viewer, row, row), terms, ctx.locale, town);
  });
  const unexplained = rows.filter((_, n) => reasons[n]?.foundIn === "spelling").map(({ id }) => id);
  const units = unexplained.length > 0 ? await unitNames(ctx, unexplained) : new Map<string, string[]>();
  return {
    ...page,
    rows: rows.map(({ aliases, text, capabilities, ...row }, n) => ({
      ...cardOf(row, ctx.locale, allowed),
      reason: unitReason(units.get(row.id) ?? [], terms) ?? reasons[n],
    })),
    terms,
    facets,
    all,
    without: { ...without, q },
  };
}

/** Of more hits than these, texts that have the words are in the order of names: weighing each would take longer than anybody reads. */
const MAX_WEIGHED = 2_000;

const { organisationId, kind, nameKey, listedAt, updatedAt } = listings;

/** The listings that match, in their order: the narrow table alone. */
function orderedListings(ctx: Context, query: Omit<DirectoryQuery, "page">, found: Matches | undefined, all: number) {
  const ranked = found && query.sort === "relevance" ? found.ranked(all <= MAX_WEIGHED) : undefined;
  const rank = ranked ? demoted(sql`found.rank`) : sql<number>`0`;
  const sort = query.sort === "relevance" && !ranked ? "name" : query.sort;
  const fresh = hasCapability(listings.freshCapabilities, query);
  const isOld = fresh && sql<number>`case when ${fresh} then 0 else 1 end`;
  const columns = {
    organisationId,
    kind,
    nameKey,
    listedAt,
    updatedAt,
    rank: rank.as("rank"),
    ...(isOld && { isOld: isOld.as("is_old") }),
  };
  // Cross-joined, because the hits shall lead to their listings, and not each listing to all hits.
  const listed = ranked ? ctx.db.select(columns).from(sql`${ranked} found`).crossJoin(listings) : ctx.db.select(columns).from(listings);
  const ordered = listed
    .where(and(isInDirectory(ctx, query, ranked ? undefined : found?.rows), ranked && sql`found.row = ${listings.row}`))
    .orderBy(...order(sort, { organisationId, nameKey, listedAt, updatedAt, rank, isOld }));
  return { sort, ordered };
}

/** Which rows are on the page is decided in the narrow table; only these are looked up in the wide ones. */
export function pageRows(ctx: Context, query: DirectoryQuery, found: Matches | undefined, all: number) {
  const { sort, ordered } = orderedListings(ctx, query, found, all);
  const page = ordered.limit(PAGE_SIZE).offset(offsetOf(query.page)).as("page");
  return ctx.db
    .select({ ...DIRECTORY_CARD, ...SEARCHED, kind: page.kind })
    .from(page)
    .innerJoin(organisations, eq(organisations.id, page.organisationId))
    .leftJoin(organisationLogos, eq(organisationLogos.organisationId, page.organisationId))
    .orderBy(...order(sort, page));
}

/** All that the pages of a query show, by their ids and in the same order. */
export async function directoryIds(ctx: Context, query: Omit<DirectoryQuery, "page">): Promise<string[]> {
  const { found, key } = await searched(ctx, query.q);
  const all = found ? countFacets(await listedGroups(ctx, key, found), query).all : 0;
  const rows = await orderedListings(ctx, query, found, all).ordered;
  return rows.map((row) => row.organisationId);
}

/** Of hits in texts, those of organisations whose capabilities are all old come last. */
const demoted = (rank: SQL) =>
  sql<number>`case when ${rank} >= ${RANK.texts} and ${listings.capabilities} <> '' and ${listings.freshCapabilities} = '' then ${rank} + 1 else ${rank} end`;

type Ordered = Record<"nameKey" | "listedAt" | "updatedAt" | "organisationId" | "rank", SQLWrapper> & { isOld?: SQLWrapper | undefined };
/** Whose capability is looked for and old comes last in every order. */
const order = (sort: DirectorySort, of: Ordered): SQL[] => [...(of.isOld ? [asc(of.isOld)] : []), ...sorted(sort, of)];
function sorted(sort: DirectorySort, of: Ordered): SQL[] {
  const byName = [asc(of.nameKey), asc(of.organisationId)];
  if (sort === "newest") return [desc(of.listedAt), ...byName];
  if (sort === "updated") return [desc(of.updatedAt), ...byName];
  return sort === "relevance" ? [sql`${of.rank}`, ...byName] : byName;
}
