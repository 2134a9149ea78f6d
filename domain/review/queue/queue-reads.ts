import { and, asc, count, desc, eq, gt, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { people } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { recusals } from "#db/schema/review";
import { isStaff, type Person } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { offsetOf, type Page, type Part, pageOf } from "#domain/kernel/pagination";
import { type ApplicationStatus, from } from "#domain/membership/state";
import type { Sector } from "#domain/organisations/state";
import { reachableCount } from "#domain/review/assignment/assignment";
import { staffHere } from "#domain/review/assignment/staff-at-work";
import { currentRules } from "#domain/review/rules/current-rules";
import { DAY } from "#lib/clock";
import { isGrouped, isOfEnded, QUEUE_GROUPS, QUEUE_PAGE, type QueueGroup, type QueueQuery } from "./queue.ts";
import { type CheckResult, checksOf } from "./queue-checks.ts";
import { type AnsweredPromise, type AwaitedAnswer, answeredPromise, awaitedOf, groupOf, passed, workingDaysTo } from "./queue-days.ts";
import { askedDocuments } from "./queue-narrow.ts";
import {
  awaitedBy,
  dueBy,
  endedAt,
  enteredAt,
  inGroup,
  inView,
  openDueAt,
  openStage,
  promisedBefore,
  queueWhere,
  reachedStage,
  whereOf,
} from "./queue-where.ts";

export type QueueRow = {
  id: string;
  reference: string;
  organisation: string;
  applicant: string;
  country: string;
  kind: (typeof applications.$inferSelect)["kind"];
  status: ApplicationStatus;
  /** The key of the stage in which it is now, while it is the cluster's turn. */
  stage: string | null;
  /** When it entered its first stage. */
  entered: Date;
  /** Whole days from the first stage to the answer, or to now. */
  days: number;
  group: QueueGroup;
  /** The day on which an answer was promised, and how many working days away that is; negative if it is past. Nothing unless it is the cluster's turn. */
  due: { at: Date; workingDays: number } | null;
  /** Until when the stage in which it is now is due. */
  stageDue: Date | null;
  /** When it was decided or withdrawn; nothing while it is open. */
  ended: Date | null;
  /** What was promised of the decision that applies; nothing while it is open, or was withdrawn. */
  promise: AnsweredPromise | null;
  /** Nothing unless it is the applicant's turn. */
  awaited: AwaitedAnswer | null;
  assignee: string | null;
  mine: boolean;
  checks: CheckResult[];
  sectors: Sector[];
  /** The reader declared a conflict of interest: nothing of what it says is in the row. */
  recusal: boolean;
};
const UNREAD = { applicant: "", country: "", kind: null, checks: [], sectors: [], recusal: true } satisfies Partial<QueueRow>;
/** `atOnce`: how many of all that match one step can be about. */
export type QueuePage = Page<QueueRow> & { groups: Record<QueueGroup, number>; atOnce: number };

const ORDER: Record<QueueQuery["sort"], SQL[]> = {
  oldest: [asc(enteredAt)],
  newest: [desc(enteredAt)],
  organisation: [asc(applications.organisationKey)],
  "-organisation": [desc(applications.organisationKey)],
  country: [asc(applications.country), asc(enteredAt)],
  "-country": [desc(applications.country), asc(enteredAt)],
};
const BY_END = { oldest: [asc(endedAt)], newest: [desc(endedAt)] };
const byDueDay = (ctx: Context) => [sql`${dueBy(ctx)} is null`, asc(dueBy(ctx)), asc(applications.submittedAt)];

/** One page of the queue, as staff ask for it; nobody else has one. */
export const queuePage = (ctx: Context, query: QueueQuery): Promise<QueuePage> => readPage(ctx, query, 0);

/** The same with the rows just before and after it, for whoever goes from one to the next. */
export async function queuePageWithEdges(ctx: Context, query: QueueQuery): Promise<QueuePage & { before?: QueueRow; after?: QueueRow }> {
  const { rows, ...found } = await readPage(ctx, query, 1);
  const lead = Math.min(1, offsetOf(found.page, QUEUE_PAGE));
  const [before, after] = [lead > 0 ? rows[0] : undefined, rows[lead + QUEUE_PAGE]];
  return { ...found, rows: rows.slice(lead, lead + QUEUE_PAGE), ...(before && { before }), ...(after && { after }) };
}

/** A page with as many rows beyond each of its ends, where there are so many. */
async function readPage(ctx: Context, query: QueueQuery, beyond: 0 | 1): Promise<QueuePage> {
  const { actor } = ctx;
  if (!isStaff(actor)) return { ...pageOf<QueueRow>([], 0, 1), groups: { overdue: 0, today: 0, later: 0 }, atOnce: 0 };
  const where = whereOf(ctx, actor, query, await askedDocuments(ctx, [query]));
  const { open, ...groups } = await countGroups(ctx, query, where);
  const total = QUEUE_GROUPS.reduce((sum, group) => sum + groups[group], 0);
  const { page, pages } = pageOf([], total, query.page, QUEUE_PAGE);
  const start = offsetOf(page, QUEUE_PAGE);
  const offset = Math.max(0, start - beyond);
  const ids = await idsOf(ctx, query, where, { offset, limit: start + QUEUE_PAGE + beyond - offset });
  return { rows: await rowsOf(ctx, actor, ids), total, page, pages, groups, atOnce: Math.min(open, QUEUE_PAGE) };
}

/** The ids of a page alone: the sort carries nothing else. Work that waits is sorted by the day on which it is due, which is the order of its groups too, and what has ended by when it did. */
async function idsOf(ctx: Context, query: QueueQuery, where: SQL | undefined, { offset, limit }: Part): Promise<string[]> {
  const ended = isOfEnded(query) && (query.sort === "oldest" || query.sort === "newest") ? BY_END[query.sort] : undefined;
  const order = isGrouped(query) ? byDueDay(ctx) : (ended ?? ORDER[query.sort]);
  const found = await ctx.db
    .select({ id: applications.id })
    .from(applications)
    .where(where)
    .orderBy(...order, asc(applications.id))
    .limit(limit)
    .offset(offset);
  return found.map(({ id }) => id);
}

const isOpen = inArray(applications.status, from("claim"));

/** The first of all that match and are not decided yet, in the order of the queue: as many as one action takes. */
export async function firstMatches(ctx: Context, query: QueueQuery): Promise<string[]> {
  if (!isStaff(ctx.actor)) return [];
  const where = whereOf(ctx, ctx.actor, query, await askedDocuments(ctx, [query]));
  return idsOf(ctx, query, and(where, isOpen), { offset: 0, limit: QUEUE_PAGE });
}

async function countGroups(ctx: Context, query: QueueQuery, where: SQL | undefined): Promise<QueuePage["groups"] & { open: number }> {
  const groups = inGroup(ctx);
  const count = (group: SQL | undefined) => (isGrouped(query) ? sql<number>`coalesce(sum(${group}), 0)` : sql<number>`0`);
  const [found] = await ctx.db
    .select({
      all: sql<number>`count(*)`,
      open: sql<number>`sum(case when ${isOpen} then 1 else 0 end)`,
      overdue: count(queueWhere(groups.overdue)),
      today: count(queueWhere(groups.today)),
    })
    .from(applications)
    .where(where);
  const [all, overdue, today] = [Number(found?.all ?? 0), Number(found?.overdue ?? 0), Number(found?.today ?? 0)];
  return { overdue, today, later: all - overdue - today, open: Number(found?.open ?? 0) };
}

async function rowsOf(ctx: Context, actor: Person, ids: string[]): Promise<QueueRow[]> {
  if (ids.length === 0) return [];
  const found = await ctx.db
    .select({
      id: applications.id,
      reference: applications.reference,
      organisation: applications.organisationName,
      organisationId: applications.organisationId,
      definitionId: applications.definitionId,
      firstName: applications.firstName,
      lastName: applications.lastName,
      position: applications.position,
      country: applications.country,
      kind: applications.kind,
      status: applications.status,
      enteredAt,
      endedAt,
      promised: promisedBefore,
      answerBy: applications.answerBy,
      stageDue: openDueAt,
      awaitedBy,
      stage: openStage,
      assignedTo: applications.assignedTo,
      assigneeFirst: people.firstName,
      assigneeLast: people.lastName,
    })
    .from(applications)
    .leftJoin(people, eq(people.id, applications.assignedTo))
    .where(inArray(applications.id, ids));
  const checked = await checksOf(ctx, found);
  const { calendar } = await currentRules(ctx);
  const recused = await ctx.db
    .select({ id: recusals.applicationId })
    .from(recusals)
    .where(and(eq(recusals.personId, actor.personId), inArray(recusals.applicationId, ids)));
  const closed = new Set(recused.map(({ id }) => id));
  const rows = found.map((row) => ({
    id: row.id,
    reference: row.reference,
    organisation: row.organisation,
    applicant: `${row.firstName} ${row.lastName}, ${row.position}`,
    country: row.country,
    kind: row.kind,
    status: row.status,
    stage: row.status === "submitted" ? row.stage : null,
    entered: row.enteredAt,
    days: Math.max(0, Math.floor(((row.endedAt ?? ctx.now).getTime() - row.enteredAt.getTime()) / DAY)),
    group: groupOf(ctx.now, row.promised ?? passed(ctx.now, row.awaitedBy)),
    due: row.promised && { at: row.promised, workingDays: workingDaysTo(ctx.now, row.promised, calendar) },
    stageDue: row.promised && row.stageDue,
    ended: row.endedAt,
    promise: row.endedAt && row.answerBy && row.status !== "withdrawn" ? answeredPromise(row.answerBy, row.endedAt, calendar) : null,
    awaited: awaitedOf(ctx.now, row.awaitedBy),
    assignee: row.assigneeFirst === null ? null : `${row.assigneeFirst} ${row.assigneeLast}`,
    mine: row.assignedTo === actor.personId,
    checks: checked.get(row.id)?.checks ?? [],
    sectors: checked.get(row.id)?.sectors ?? [],
    recusal: false,
  }));
  const shown = rows.map((row) => (closed.has(row.id) ? { ...row, ...UNREAD } : row));
  return shown.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** All that a query matches, in its order; nobody but staff finds any. */
export async function queueIds(ctx: Context, query: QueueQuery): Promise<string[]> {
  if (!isStaff(ctx.actor)) return [];
  const where = whereOf(ctx, ctx.actor, query, await askedDocuments(ctx, [query]));
  return idsOf(ctx, query, where, { offset: 0, limit: Number.MAX_SAFE_INTEGER });
}

/** Applications as rows of the queue, in the order of their ids. */
export const queueRows = async (ctx: Context, ids: string[]): Promise<QueueRow[]> =>
  isStaff(ctx.actor) ? rowsOf(ctx, ctx.actor, ids) : [];

/** One application as a row of the queue, whichever list it is in. */
export async function queueRow(ctx: Context, applicationId: string): Promise<QueueRow | undefined> {
  const [row] = await queueRows(ctx, [applicationId]);
  return row;
}

/** The countries that applications in the queue come from. */
export async function queueCountries(ctx: Context): Promise<string[]> {
  if (!isStaff(ctx.actor)) return [];
  const rows = await untilWritten(ctx.db, `queue countries ${ctx.clusterId}`, () =>
    ctx.db.selectDistinct({ country: applications.country }).from(applications).where(reachedStage(ctx)),
  );
  return rows.map(({ country }) => country).sort();
}

/** How many would learn of a new application: reviewers who are here, and who is here in the place of those who are away. */
export async function activeReviewers(ctx: Context): Promise<number> {
  const staff = await staffHere(ctx);
  return reachableCount(
    staff,
    staff.filter(({ roles }) => roles.includes("reviewer")),
  );
}

export type QueueNeighbour = { id: string; organisation: string };

/** The applications before and after this one among those that wait for this member of staff, oldest first. */
export async function queueNeighbours(ctx: Context, { id, submittedAt }: { id: string; submittedAt: Date | null }) {
  const { actor } = ctx;
  if (!isStaff(actor) || !submittedAt) return {};
  const one = async (beyond: SQL | undefined, ...order: SQL[]): Promise<QueueNeighbour | undefined> => {
    const [found] = await ctx.db
      .select({ id: applications.id, organisation: applications.organisationName })
      .from(applications)
      .where(and(reachedStage(ctx), inView(ctx, actor).todo, ne(applications.id, id), beyond))
      .orderBy(...order)
      .limit(1);
    return found;
  };
  const same = eq(applications.submittedAt, submittedAt);
  const earlier = or(lt(applications.submittedAt, submittedAt), and(same, lt(applications.id, id)));
  const [counted] = await ctx.db
    .select({
      all: count(),
      before: sql`coalesce(sum(case when ${earlier} then 1 else 0 end), 0)`.mapWith(Number),
      here: sql`coalesce(sum(case when ${eq(applications.id, id)} then 1 else 0 end), 0)`.mapWith(Number),
    })
    .from(applications)
    .where(and(reachedStage(ctx), inView(ctx, actor).todo));
  return {
    place: counted?.here ? { position: counted.before + 1, of: counted.all } : undefined,
    previous: await one(earlier, desc(applications.submittedAt), desc(applications.id)),
    next: await one(
      or(gt(applications.submittedAt, submittedAt), and(same, gt(applications.id, id))),
      asc(applications.submittedAt),
      asc(applications.id),
    ),
  };
}
