import { and, eq, inArray } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { facetGroups, listings, organisationLogos, organisations, sources } from "#db/schema/organisations";
import { organisationNumbers } from "#db/schema/searches";
import type { Matches } from "#db/search/matching";
import type { Context } from "#domain/kernel/context";
import { offsetOf, PAGE_SIZE, type Page, pageOf } from "#domain/kernel/pagination";
import type { Locale, Localised } from "#domain/kernel/state";
import { logoVersion } from "#domain/organisations/logo/logos";
import { countManagers } from "#domain/organisations/managers";
import { inLanguage, type Worded } from "#domain/organisations/profile/localised";
import type { AllowedLevels, KindKey, Region, Sector } from "#domain/organisations/state";
import { unitNames } from "#domain/organisations/units/unit-reads";
import { allowedLevels, viewerOf } from "#domain/organisations/visibility/viewer-of";
import { publicViewer, readablePart, type Visible } from "#domain/organisations/visibility/visibility";
import { type CountsWithout, countFacets, type FacetSelection, type Facets } from "./facets.ts";
import { clusterFigures, listedGroups } from "./listed-counts.ts";
import { type DirectoryQuery, isWalked, type ListedCounts, orderedListings, walkedIds } from "./ordered-listings.ts";
import { type Reason, reasonOf, unitReason } from "./reasons.ts";
import { nearlySearched, searched } from "./searched.ts";

export type DirectoryCard = {
  slug: string;
  name: string;
  sectors: Sector[];
  /** Null where no source states one. */
  kind: KindKey | null;
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
  /** It says only what its sources say: nobody acts for it, so nobody updates or confirms it. */
  isFromSources?: boolean;
  /** Of a search: nobody has confirmed any of its capabilities for twelve months. */
  isOld?: boolean;
};
export type Directory = Page<DirectoryCard> & {
  /** What was searched for, word by word as it is compared. */
  terms: string[];
  /** What is shown in place of words that find nothing. */
  corrected?: string | undefined;
  /** Where nothing matches: subjects that are nearly what was searched for, and find something. */
  near: string[];
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
  kind: organisations.kind,
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
const SEARCHED = { aliases, text, capabilities, isOld: listings.stale };
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

/** How many sources an organisation's page names, and how many people manage that page. */
export const originOf = (ctx: Context) => ({
  nSources: ctx.db.$count(sources, and(eq(sources.subjectKind, "organisation"), eq(sources.subjectId, organisations.id))),
  nManagers: countManagers(ctx),
});
/** Whether all that is known of an organisation is what public sources say. */
export const isFromSources = ({ nSources, nManagers }: { nSources: number; nManagers: number }) => nSources > 0 && nManagers === 0;

/** A page of the listed organisations that match, and what each filter would show. Without words it is the same for everybody; words are also looked for in what the actor may read. */
export function directory(ctx: Context, query: DirectoryQuery): Promise<Directory> {
  if (query.q !== "") return read(ctx, query);
  return untilWritten(ctx.db, `directory ${JSON.stringify([ctx.clusterId, ctx.locale, query])}`, () => read(ctx, query));
}

/** Two queries, whatever the number of rows, one for who sees what, which is kept, and one for units where nothing else tells why something was found. */
async function read(ctx: Context, query: DirectoryQuery): Promise<Directory> {
  const { found, key, terms, corrected } = await searched(ctx, query.q);
  const { facets, total, all, without } = countFacets(await listedGroups(ctx, key, found), query);
  const page = pageOf([], total, query.page);
  const allowed = await allowedLevels(ctx);
  const viewer = found ? await viewerOf(ctx) : publicViewer(allowed);
  const rows =
    total === 0
      ? []
      : await pageRows(ctx, { ...query, page: page.page }, found, { all, total, listed: found ? (await clusterFigures(ctx)).total : all });
  const q = total === 0 && found ? countFacets(await listedGroups(ctx, "", undefined), query).total : total;
  const reasons = rows.map((row) => {
    const { town } = readablePart(publicViewer(allowed), row, row);
    return found && reasonOf(readablePart(viewer, row, row), terms, ctx.locale, town);
  });
  const unexplained = rows.filter((_, n) => reasons[n]?.foundIn === "spelling").map(({ id }) => id);
  const units = unexplained.length > 0 ? await unitNames(ctx, unexplained) : new Map<string, string[]>();
  return {
    ...page,
    rows: rows.map(({ aliases, text, capabilities, isOld, nSources, nManagers, ...row }, n) => ({
      ...cardOf(row, ctx.locale, allowed),
      isFromSources: isFromSources({ nSources, nManagers }),
      isOld: found !== undefined && isOld,
      reason: unitReason(units.get(row.id) ?? [], terms) ?? reasons[n],
    })),
    terms,
    corrected,
    near: total === 0 && query.q !== "" ? await nearlySearched(ctx, query.q) : [],
    facets,
    all,
    without: { ...without, q },
  };
}

/** Which rows are on the page is decided in the narrow table; only these are looked up in the wide ones. */
async function pageRows(ctx: Context, query: DirectoryQuery, found: Matches | undefined, counts: ListedCounts, limit = PAGE_SIZE) {
  const part = { offset: offsetOf(query.page), limit };
  if (found && isWalked(query, counts)) {
    const ids = await walkedIds(ctx, query, found, part);
    const rows = await cardsOf(ctx).where(inArray(listings.organisationId, ids));
    return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  }
  const { ordered, again } = orderedListings(ctx, query, found, counts.all);
  const page = ordered.limit(part.limit).offset(part.offset).as("page");
  return cardsOf(ctx)
    .innerJoin(page, eq(page.organisationId, listings.organisationId))
    .orderBy(...again(page));
}

const cardsOf = (ctx: Context) =>
  ctx.db
    .select({
      ...DIRECTORY_CARD,
      ...SEARCHED,
      ...originOf(ctx),
    })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .innerJoin(facetGroups, eq(facetGroups.id, listings.facetGroup))
    .leftJoin(organisationLogos, ofListing);

const UNFILTERED = { sectors: [], kinds: [], regions: [] } as const satisfies FacetSelection;

/** The first that the directory's search finds by some words, in its order, and how many it finds. As many queries as a page of the directory. */
export async function firstInDirectory(ctx: Context, q: string, limit: number) {
  const { found, key } = await searched(ctx, q);
  if (!found) return { rows: [], total: 0 };
  const query: DirectoryQuery = { ...UNFILTERED, q, sort: "relevance", page: 1 };
  const { total, all } = countFacets(await listedGroups(ctx, key, found), query);
  const { total: listed } = await clusterFigures(ctx);
  const rows = total === 0 ? [] : await pageRows(ctx, query, found, { all, total, listed }, limit);
  return { rows: rows.map(({ slug, name, town, sectors }) => ({ slug, name, town, sectors })), total };
}

export type NumberedMatch = { id: string; number: number };

/** All that the pages of a query show, by their ids and in the same order. */
export async function directoryIds(ctx: Context, query: Omit<DirectoryQuery, "page">): Promise<string[]> {
  const { ordered } = await wholeOrder(ctx, query);
  return (await ordered).map((row) => row.organisationId);
}

/** The same with the number of each (0125). */
export async function numberedMatches(ctx: Context, query: Omit<DirectoryQuery, "page">): Promise<NumberedMatch[]> {
  const { ordered, again } = await wholeOrder(ctx, query);
  const found = ordered.as("found");
  return ctx.db
    .select({ id: found.organisationId, number: organisationNumbers.number })
    .from(found)
    .innerJoin(organisationNumbers, eq(organisationNumbers.organisationId, found.organisationId))
    .orderBy(...again(found));
}

async function wholeOrder(ctx: Context, query: Omit<DirectoryQuery, "page">) {
  const { found, key } = await searched(ctx, query.q);
  const all = found ? countFacets(await listedGroups(ctx, key, found), query).all : 0;
  return orderedListings(ctx, query, found, all);
}
