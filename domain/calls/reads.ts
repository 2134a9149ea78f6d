import { and, asc, desc, eq, exists, gt, inArray, isNull, lt, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { matching } from "#database/search";
import { callDeadlines, callSectors, calls } from "#db/schema/calls";
import type { Context } from "#domain/kernel/context";
import { offsetOf, type Page, pageOf, type SlugPart } from "#domain/kernel/pagination";
import type { Sector } from "#domain/organisations/state";
import { meantWords, offeredSubjects, type SearchedInstead } from "#domain/search/meant-words";
import { CALL_CARD, type CallCard, callCards } from "./cards.ts";
import { endOfDay } from "./deadlines.ts";
import { type CallKind, namedAction } from "./state.ts";

/** Calls on a page: each has several lines. */
export const CALLS_PAGE = 25;
/** current: open or planned. */
export const CALL_LISTS = ["current", "open", "planned", "closed", "all"] as const;
export const CALL_SORTS = ["deadline", "newest", "budget"] as const;
/** In how many days a call closes at the latest. */
export const CLOSING_WITHIN = [30, 60, 90] as const;
export type ClosingWithin = (typeof CLOSING_WITHIN)[number];
export type CallFilters = {
  list: (typeof CALL_LISTS)[number];
  kinds: readonly CallKind[];
  programme?: string | undefined;
  /** A type of action by its name here, or as sources word it. */
  action?: string | readonly string[] | undefined;
  /** Calls that want any of them. */
  sectors: readonly Sector[];
  within?: ClosingWithin | undefined;
};
export type CallsQuery = CallFilters & {
  q?: string | undefined;
  sort?: (typeof CALL_SORTS)[number] | undefined;
  page: number;
};

const count = sql<number>`cast(count(*) as integer)`;
const countIn = (condition: SQL | undefined) => sql<number>`cast(coalesce(sum(case when ${condition} then 1 else 0 end), 0) as integer)`;
const published = (ctx: Context) => and(eq(calls.clusterId, ctx.clusterId), eq(calls.status, "published"));

const someDeadline = (ctx: Context, condition?: SQL) =>
  exists(
    ctx.db
      .select({ at: callDeadlines.at })
      .from(callDeadlines)
      .where(and(eq(callDeadlines.callId, calls.id), condition)),
  );
/** Not closed: a deadline is ahead, or there is none at all. The same as `callStateAt` says of one. */
const takesAnswers = (ctx: Context) => or(someDeadline(ctx, gt(callDeadlines.at, ctx.now)), sql`not ${someDeadline(ctx)}`);

function inList(ctx: Context, list: CallsQuery["list"]): SQL | undefined {
  if (list === "all") return undefined;
  const ahead = takesAnswers(ctx);
  if (list === "closed") return sql`not ${ahead}`;
  if (list === "planned") return and(ahead, gt(calls.opensAt, ctx.now));
  return list === "open" ? and(ahead, or(isNull(calls.opensAt), lte(calls.opensAt, ctx.now))) : ahead;
}

/** The published calls that match the filters, as a condition. */
export const callConditions = (ctx: Context, { list, kinds, programme, action, sectors, within }: CallFilters) =>
  and(
    published(ctx),
    inList(ctx, list),
    kinds.length > 0 ? inArray(calls.kind, [...kinds]) : undefined,
    programme ? eq(calls.programme, programme) : undefined,
    action ? inArray(calls.action, [action].flat()) : undefined,
    sectors.length > 0
      ? exists(
          ctx.db
            .select({ sector: callSectors.sector })
            .from(callSectors)
            .where(and(eq(callSectors.callId, calls.id), inArray(callSectors.sector, [...sectors]))),
        )
      : undefined,
    within ? someDeadline(ctx, and(gt(callDeadlines.at, ctx.now), lt(callDeadlines.at, endOfDay(ctx.now, within)))) : undefined,
  );

/** Published calls that can be answered now or will open. */
export const currentCalls = (ctx: Context) => callConditions(ctx, { list: "current", kinds: [], sectors: [] });

type Around = ReturnType<typeof deadlinesAround>;
const byDeadline = ({ next, last }: Around) => [
  sql`case when ${next} is null and ${last} is not null then 1 else 0 end`,
  sql`case when ${next} is null then 1 else 0 end`,
  asc(next),
  desc(last),
];
const before = (sort: CallsQuery["sort"]): SQL[] => {
  if (sort === "newest") return [desc(calls.createdAt)];
  return sort === "budget" ? [sql`case when ${calls.budget} is null then 1 else 0 end`, desc(calls.budget)] : [];
};

/** How what was found by words joins a list of calls. */
export const onCallFound = sql`found.subject_id = ${calls.id}`;
/** Of each call its next deadline and its last. */
export const deadlinesAround = (ctx: Context) =>
  ctx.db
    .select({
      callId: callDeadlines.callId,
      next: sql<Date | null>`min(case when ${gt(callDeadlines.at, ctx.now)} then ${callDeadlines.at} end)`.as("next_at"),
      last: sql<Date | null>`max(${callDeadlines.at})`.mapWith(callDeadlines.at).as("last_at"),
    })
    .from(callDeadlines)
    .groupBy(callDeadlines.callId)
    .as("around");

/** How many of the calls that are found can be answered now, will open, and are closed. */
export type CallCounts = Record<"open" | "planned" | "closed", number>;

/** What some words find among published calls, wherever somebody looks for them; `corrected` is what was looked for in place of words that find nothing. */
export async function searchedCalls(ctx: Context, q: string | undefined) {
  const corrected = q ? await meantWords(ctx, "call", q) : undefined;
  return { found: q ? await matching(ctx.db, "call", corrected ?? q) : undefined, corrected };
}

/** How the sources of calls word a type of action; what names none is itself. */
async function wordingsOf(ctx: Context, action: CallFilters["action"]): Promise<CallFilters["action"]> {
  const type = typeof action === "string" ? namedAction(action) : undefined;
  if (!type) return action;
  const stored = await ctx.db.selectDistinct({ action: calls.action }).from(calls).where(published(ctx));
  return stored.flatMap((row) => (row.action && namedAction(row.action) === type ? row.action : []));
}

/** By types of action, those that sources word differently as one. */
function byType(counted: readonly { value: string | null; n: number }[]) {
  const sums = new Map<string | null, number>();
  for (const { value, n } of counted) {
    const type = namedAction(value) ?? value;
    sums.set(type, (sums.get(type) ?? 0) + n);
  }
  return [...sums].map(([value, n]) => ({ value, n })).toSorted((a, b) => b.n - a.n);
}

/**
 * A page of the public list. By deadline: the soonest first, then those without one, then the closed ones, the last to close first; those that came here last,
 * or those with the largest budget and then those that state none, are otherwise first. Five queries, and more for words that find nothing.
 */
export async function listCalls(ctx: Context, query: CallsQuery): Promise<Page<CallCard> & SearchedInstead & { counts: CallCounts }> {
  const { found, corrected } = await searchedCalls(ctx, query.q);
  const matched = sql`${found} found`;
  const where = callConditions(ctx, { ...query, action: await wordingsOf(ctx, query.action) });
  const all = { n: count, planned: countIn(inList(ctx, "planned")), closed: countIn(inList(ctx, "closed")) };
  const counted = ctx.db.select(all).from(calls).$dynamic();
  const [sum] = await (found ? counted.innerJoin(matched, onCallFound) : counted).where(where);
  const { n = 0, planned = 0, closed = 0 } = sum ?? {};
  const page = pageOf<CallCard>([], n, query.page, CALLS_PAGE);
  const around = deadlinesAround(ctx);
  const rows = ctx.db.select(CALL_CARD).from(calls).leftJoin(around, eq(around.callId, calls.id)).$dynamic();
  const own = await (found ? rows.innerJoin(matched, onCallFound) : rows)
    .where(where)
    .orderBy(...before(query.sort), ...byDeadline(around), asc(calls.title), asc(calls.id))
    .limit(CALLS_PAGE)
    .offset(offsetOf(page.page, CALLS_PAGE));
  return {
    ...page,
    rows: await callCards(ctx, own),
    counts: { open: n - planned - closed, planned, closed },
    corrected,
    near: query.q && n === 0 ? await offeredSubjects(ctx, "call", query.q) : [],
  };
}

/** What the filters offer: of the calls in a list, how many there are of each kind, programme, type of action and sector, and how many close within so many days. */
export async function callFacets(ctx: Context, list: CallsQuery["list"]) {
  const where = callConditions(ctx, { list, kinds: [], sectors: [] });
  const by = <C extends typeof calls.kind | typeof calls.programme | typeof calls.action>(column: C) =>
    ctx.db.select({ value: column, n: count }).from(calls).where(where).groupBy(column).orderBy(desc(count), asc(column));
  const around = deadlinesAround(ctx);
  const closing = (days: ClosingWithin) =>
    sql<number>`cast(coalesce(sum(case when ${around.next} < ${sql.param(endOfDay(ctx.now, days), callDeadlines.at)} then 1 else 0 end), 0) as integer)`;
  const [kinds, programmes, actions, sectors, [within]] = await Promise.all([
    by(calls.kind),
    by(calls.programme),
    by(calls.action),
    ctx.db
      .select({ value: callSectors.sector, n: count })
      .from(callSectors)
      .innerJoin(calls, eq(calls.id, callSectors.callId))
      .where(where)
      .groupBy(callSectors.sector),
    ctx.db
      .select({ 30: closing(30), 60: closing(60), 90: closing(90) })
      .from(calls)
      .leftJoin(around, eq(around.callId, calls.id))
      .where(where),
  ]);
  return { kinds, programmes, actions: byType(actions), sectors, within };
}

/** So many calls a form offers. */
const MAX_CHOICES = 200;

/** The calls for which a consortium can be created, as `consortiumRefusal` says of one, the soonest deadline first: what a form offers. */
export async function callChoices(
  ctx: Context,
  limit = MAX_CHOICES,
): Promise<{ id: string; title: string; code: string | null; last: Date | null; zone: string }[]> {
  const around = deadlinesAround(ctx);
  return ctx.db
    .select({ id: calls.id, title: calls.title, code: calls.code, last: around.last, zone: calls.zone })
    .from(calls)
    .leftJoin(around, eq(around.callId, calls.id))
    .where(and(currentCalls(ctx), ne(calls.kind, "consultation")))
    .orderBy(sql`case when ${around.next} is null then 1 else 0 end`, asc(around.next), asc(calls.title), asc(calls.id))
    .limit(limit);
}

/** For the sitemap: every published call's address, and when its page last changed. */
export const callSlugs = (ctx: Context, { after, limit, skip = 0 }: SlugPart) =>
  ctx.db
    .select({ slug: calls.slug, updatedAt: calls.updatedAt })
    .from(calls)
    .where(and(published(ctx), gt(calls.slug, after)))
    .orderBy(asc(calls.slug))
    .limit(limit)
    .offset(skip);

/** How many there are of them. */
export const countCalls = (ctx: Context): Promise<number> => ctx.db.$count(calls, published(ctx));
