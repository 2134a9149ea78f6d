import { and, asc, desc, eq, exists, gt, inArray, lt, type SQL, sql } from "drizzle-orm";
import { matching } from "#database/search";
import { untilWritten } from "#database/until-written";
import { consortia, consortiumMembers, rolesSought } from "#db/schema/consortia";
import { hidings } from "#db/schema/organisations";
import type { Context } from "../kernel/context.ts";
import { offsetOf, PAGE_SIZE, type Page, pageOf, type SlugPart } from "../kernel/pagination.ts";
import { inLanguage } from "../organisations/profile/localised.ts";
import type { Sector } from "../organisations/state.ts";
import { meantWords, offeredSubjects, type SearchedInstead } from "../search/meant-words.ts";
import { callAt } from "./answered-calls.ts";
import { CONSORTIUM_CARD, type ConsortiumCard, cardsOf } from "./cards.ts";
import { hidingInForce, listedIn } from "./facts.ts";
import { partnersByConsortium } from "./partners/partners.ts";
import { publicationOf } from "./publication/state.ts";
import { isFromSources, isLooking } from "./state.ts";

export const CONSORTIUM_SORTS = ["closing", "newest"] as const;
export const STATES = ["open", "formed"] as const;
export type ConsortiaQuery = {
  q?: string | undefined;
  /** open: takes requests now · formed: looks for nobody any more. */
  state?: (typeof STATES)[number] | undefined;
  /** One that a free seat is for. */
  sector?: Sector | undefined;
  sort: (typeof CONSORTIUM_SORTS)[number];
  page: number;
};

const isOpen = (ctx: Context) => and(eq(consortia.status, "open"), gt(consortia.closesAt, ctx.now));
const count = sql<number>`cast(count(*) as integer)`;

const seeks = (ctx: Context, sector?: Sector) =>
  exists(
    ctx.db
      .select({ id: rolesSought.id })
      .from(rolesSought)
      .where(
        and(eq(rolesSought.consortiumId, consortia.id), lt(rolesSought.taken, rolesSought.seats), sector && eq(rolesSought.sector, sector)),
      ),
  );

/** What the filters ask of a consortium that anyone may see: the same on the page and in the open data. Hidings are joined as `hidingInForce`. */
export const consortiumConditions = (ctx: Context, { state, sector }: Pick<ConsortiaQuery, "state" | "sector">) =>
  and(
    listedIn(ctx),
    state === "open" ? isOpen(ctx) : state === "formed" ? eq(consortia.status, "formed") : undefined,
    sector && seeks(ctx, sector),
  );

/** Those that take requests first, the sooner they close the earlier; then the others, newest first; then what has ended. */
const byClosing = (ctx: Context) => [
  sql`case when ${isOpen(ctx)} then 0 when ${consortia.status} = 'ended' then 2 else 1 end`,
  sql`case when ${isOpen(ctx)} then ${consortia.closesAt} end`,
  desc(consortia.createdAt),
  asc(consortia.id),
];
/** Joins what a search found. */
export const onConsortiumFound = sql`found.subject_id = ${consortia.id}`;

/** A page of the public list. Four queries, whatever it holds, a fifth where words are looked for, and more where they find nothing. */
export async function listConsortia(ctx: Context, query: ConsortiaQuery): Promise<Page<ConsortiumCard> & SearchedInstead> {
  const corrected = query.q ? await meantWords(ctx, "consortium", query.q) : undefined;
  const found = query.q ? await matching(ctx.db, "consortium", corrected ?? query.q) : undefined;
  const where = consortiumConditions(ctx, query);
  const matched = sql`${found} found`;
  const counted = ctx.db.select({ n: count }).from(consortia).leftJoin(hidings, hidingInForce).$dynamic();
  const [sum] = await (found ? counted.innerJoin(matched, onConsortiumFound) : counted).where(where);
  const page = pageOf<ConsortiumCard>([], sum?.n ?? 0, query.page);
  const rows = ctx.db.select(CONSORTIUM_CARD).from(consortia).leftJoin(hidings, hidingInForce).$dynamic();
  const own = await (found ? rows.innerJoin(matched, onConsortiumFound) : rows)
    .where(where)
    .orderBy(...order(ctx, query, found))
    .limit(PAGE_SIZE)
    .offset(offsetOf(page.page));
  const near = query.q && page.total === 0 ? await offeredSubjects(ctx, "consortium", query.q) : [];
  return { ...page, rows: await cardsOf(ctx, own), corrected, near };
}

function order(ctx: Context, { sort }: ConsortiaQuery, found: SQL | undefined): SQL[] {
  if (sort === "newest") return [desc(consortia.publishedAt), asc(consortia.id)];
  return found ? [sql`found.rank`, ...byClosing(ctx)] : byClosing(ctx);
}

/** A card that was read before, as it is now: deadlines pass though nothing is written. */
const cardAt = <T extends ConsortiumCard>(card: T, now: Date): T => ({
  ...card,
  looking: isLooking(card, now),
  call: card.call && callAt(card.call, now),
});

/** Those with a free seat that close soonest, and when they were read. */
async function readOpen(ctx: Context, limit: number) {
  const rows = await ctx.db
    .select(CONSORTIUM_CARD)
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .where(and(listedIn(ctx), isOpen(ctx), seeks(ctx)))
    .orderBy(asc(consortia.closesAt), asc(consortia.id))
    .limit(limit);
  return { cards: await cardsOf(ctx, rows), readAt: ctx.now };
}

/**
 * For the home page: those with a free seat that close soonest, and how many consortia there are in all. The soonest come first, so what was read holds until
 * something is written or one of them closes.
 */
export async function openConsortia(ctx: Context, limit: number): Promise<{ rows: ConsortiumCard[]; total: number }> {
  const kept = await untilWritten(ctx.db, `open consortia ${ctx.clusterId} ${ctx.locale} ${limit}`, () => readOpen(ctx, limit));
  const holds = kept.readAt <= ctx.now && kept.cards.every((card) => isLooking(card, ctx.now));
  const { cards } = holds ? kept : await readOpen(ctx, limit);
  return { rows: cards.map((card) => cardAt(card, ctx.now)), total: await countConsortia(ctx) };
}

/** The public consortia that an organisation is in, newest first, with its part in each. */
export async function consortiaOf(ctx: Context, organisationId: string) {
  const cards = await untilWritten(ctx.db, `consortia of ${organisationId} ${ctx.locale}`, async () => {
    const rows = await ctx.db
      .select({ ...CONSORTIUM_CARD, role: consortiumMembers.role })
      .from(consortiumMembers)
      .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
      .leftJoin(hidings, hidingInForce)
      .where(and(listedIn(ctx), eq(consortiumMembers.organisationId, organisationId), eq(consortiumMembers.status, "joined")))
      .orderBy(desc(consortia.publishedAt), asc(consortia.id));
    return cardsOf(ctx, rows);
  });
  return cards.map((card) => cardAt(card, ctx.now));
}

/** For the sitemap: every public consortium's address, and when its page last changed. */
export async function consortiumSlugs(ctx: Context, { after, limit, skip = 0 }: SlugPart) {
  const rows = await ctx.db
    .select({ slug: consortia.slug, updatedAt: consortia.updatedAt, closesAt: consortia.closesAt })
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .where(and(listedIn(ctx), gt(consortia.slug, after)))
    .orderBy(asc(consortia.slug))
    .limit(limit)
    .offset(skip);
  return rows.map(({ closesAt, ...row }) => ({ ...row, updatedAt: isFromSources({ closesAt }) ? undefined : row.updatedAt }));
}

/** How many there are of them. */
export async function countConsortia(ctx: Context): Promise<number> {
  const [row] = await untilWritten(ctx.db, `number of consortia ${ctx.clusterId}`, () =>
    ctx.db.select({ n: count }).from(consortia).leftJoin(hidings, hidingInForce).where(listedIn(ctx)),
  );
  return row?.n ?? 0;
}

/** For the desk: where the reader's organisations are in, have asked or are invited, and which segments are there and missing. Three queries. */
export async function ownConsortia(ctx: Context) {
  const own = ctx.actor.kind === "person" ? ctx.actor.organisations.map(({ organisationId }) => organisationId) : [];
  if (own.length === 0) return [];
  const rows = await ctx.db
    .select({
      id: consortia.id,
      slug: consortia.slug,
      title: consortia.title,
      aim: consortia.aim,
      status: consortia.status,
      closesAt: consortia.closesAt,
      zone: consortia.zone,
      statedSectors: consortia.statedSectors,
      organisationId: consortiumMembers.organisationId,
      role: consortiumMembers.role,
      seat: consortiumMembers.status,
      expiresAt: consortiumMembers.expiresAt,
      hidden: sql<boolean>`${hidings.id} is not null`.mapWith(Boolean),
      publishedAt: consortia.publishedAt,
      checkAskedAt: consortia.checkAskedAt,
      correction: consortia.correction,
    })
    .from(consortiumMembers)
    .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
    .leftJoin(hidings, hidingInForce)
    .where(and(inArray(consortiumMembers.organisationId, own), inArray(consortiumMembers.status, ["joined", "asked", "invited"])))
    .orderBy(...byClosing(ctx));
  const partners = await partnersByConsortium(ctx, rows);
  return rows.flatMap((row) => {
    const coverage = partners.get(row.id)?.coverage;
    return coverage
      ? [{ ...row, publication: publicationOf(row), coverage, aim: inLanguage(row.aim, ctx.locale), looking: isLooking(row, ctx.now) }]
      : [];
  });
}
