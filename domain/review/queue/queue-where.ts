import { and, eq, gt, inArray, isNotNull, isNull, ne, notInArray, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { applications, changeRequests } from "#db/schema/membership";
import { recusals, snoozes, stageEntries } from "#db/schema/review";
import { earlierBy, fits } from "#dialect";
import type { Person } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { fold, partOf } from "#domain/kernel/fold";
import { hasReceipt } from "#domain/membership/application/receipts";
import { isOfKind } from "#domain/organisations/directory/filter";
import { DAY } from "#lib/clock";
import type { QueueQuery, QueueView } from "./queue.ts";
import { todayOf } from "./queue-days.ts";
import { type askedDocuments, inSector, withCheck } from "./queue-narrow.ts";

type AskedDocuments = Awaited<ReturnType<typeof askedDocuments>>;

/** What staff see of an application at all: it has reached the queue. */
export const reachedStage = (ctx: Context) => and(eq(applications.clusterId, ctx.clusterId), isNotNull(applications.submittedAt));

// Named in full: among what a query selects from one table its columns have their names alone, and here two tables have one `id`.
const outerId = sql`${sql.identifier("applications")}.${sql.identifier("id")}`;

/** When it entered its first stage: by its history, or the day on which it came where that tells none. */
export const enteredAt =
  sql<Date>`coalesce((select min(${stageEntries.enteredAt}) from ${stageEntries} where ${stageEntries.applicationId} = ${outerId}), ${applications.submittedAt})`.mapWith(
    applications.createdAt,
  );

/** When it was decided or withdrawn; nothing while it is open. */
export const endedAt =
  sql<Date | null>`case when ${applications.status} = 'withdrawn' then (select max(${stageEntries.leftAt}) from ${stageEntries} where ${stageEntries.applicationId} = ${outerId}) when ${applications.status} in ('approved', 'refused') then ${applications.decidedAt} end`.mapWith(
    applications.decidedAt,
  );
/** In the queue for so many whole days, until it ended or until now. */
const hasWaited = (ctx: Context, days: number) =>
  sql`${enteredAt} <= ${earlierBy(sql`coalesce(${endedAt}, ${sql.param(ctx.now, applications.createdAt)})`, days * DAY)}`;

/** The day on which an answer was promised, while it is the cluster's turn to give it. */
export const promisedBefore = sql<Date | null>`case when ${applications.status} = 'submitted' then ${applications.answerBy} end`.mapWith(
  applications.decidedAt,
);
/** The day by which the applicant is asked to answer, while it is their turn. */
export const awaitedBy =
  sql<Date | null>`case when ${applications.status} = 'changesAsked' then (select max(${changeRequests.dueAt}) from ${changeRequests} where ${changeRequests.applicationId} = ${outerId} and ${changeRequests.answeredAt} is null) end`.mapWith(
    applications.decidedAt,
  );
/** The decision came after `answerBy`, the last second of the promised day: what `answeredPromise` says, in SQL. */
export const isDecidedLate = sql`${earlierBy(applications.decidedAt, 1000)} >= ${applications.answerBy}`;
const startOfToday = (ctx: Context) => sql.param(todayOf(ctx.now).starts, applications.answerBy);
/** The day by which the cluster should answer, or by which the applicant should have: while they still have time, nothing is due. */
export const dueBy = (ctx: Context) =>
  sql`coalesce(${promisedBefore}, case when ${awaitedBy} < ${startOfToday(ctx)} then ${awaitedBy} end)`;
/** Not decided yet, whether the office or the applicant acts next. */
const isOpen = inArray(applications.status, ["submitted", "changesAsked"]);
const submitted = eq(applications.status, "submitted");
/** The applicant did not answer by the day that they were given, and still has not. */
export const isUnanswered = (ctx: Context) => and(eq(applications.status, "changesAsked"), sql`${awaitedBy} < ${startOfToday(ctx)}`);
/** What somebody of the staff can go on with. */
export const waitsForStaff = (ctx: Context) => and(isOpen, or(submitted, isUnanswered(ctx)));
/** What overdue means, wherever it is counted or listed: the day by which we promised an answer, or by which the applicant was asked for one, was before today. */
export const isOverdue = (ctx: Context) => and(waitsForStaff(ctx), sql`${dueBy(ctx)} < ${startOfToday(ctx)}`);
/** Nobody has it, or the reader has. */
export const freeOrHeldBy = (actor: Person) => or(isNull(applications.assignedTo), eq(applications.assignedTo, actor.personId));

/** The groups of what waits, as conditions on a row. What is in neither of these is later. */
export function inGroup(ctx: Context) {
  const ends = sql.param(todayOf(ctx.now).ends, applications.answerBy);
  const due = dueBy(ctx);
  return { overdue: isOverdue(ctx), today: sql`${due} >= ${startOfToday(ctx)} and ${due} < ${ends}` };
}
/** 1 where it holds, 0 elsewhere: to be summed. */
export const queueWhere = (condition: SQL | undefined) => sql`case when ${condition ?? sql`1 = 1`} then 1 else 0 end`;

/** When the stage that is open is due. */
export const openDueAt =
  sql<Date | null>`(select max(${stageEntries.dueAt}) from ${stageEntries} where ${stageEntries.applicationId} = ${applications.id} and ${stageEntries.leftAt} is null)`.mapWith(
    applications.decidedAt,
  );

/** The stage in which an application is now; nothing once it was withdrawn. */
export const openStage = sql<
  string | null
>`(select ${stageEntries.stage} from ${stageEntries} where ${stageEntries.applicationId} = ${applications.id} and ${stageEntries.leftAt} is null order by ${stageEntries.n} desc limit 1)`;

const inStage = (ctx: Context, stage: string) =>
  inArray(
    applications.id,
    ctx.db
      .select({ id: stageEntries.applicationId })
      .from(stageEntries)
      .where(and(eq(stageEntries.clusterId, ctx.clusterId), eq(stageEntries.stage, stage), isNull(stageEntries.leftAt))),
  );

const snoozedBy = (ctx: Context, actor: Person) =>
  ctx.db
    .select({ id: snoozes.applicationId })
    .from(snoozes)
    .where(and(eq(snoozes.personId, actor.personId), gt(snoozes.until, ctx.now)));

/** Applications with which somebody has declared a conflict of interest. */
export const recusedBy = (ctx: Context, actor: Person) =>
  ctx.db.select({ id: recusals.applicationId }).from(recusals).where(eq(recusals.personId, actor.personId));

/** What narrows by what an application says; whoever must not read it does not find it by that either. */
const readsInside = ({ q, kind, sector, country, check }: QueueQuery) => Boolean(q || kind || sector || country || check);

export function inView(ctx: Context, actor: Person): Record<QueueView, SQL | undefined> {
  const mine = eq(applications.assignedTo, actor.personId);
  const awake = notInArray(applications.id, snoozedBy(ctx, actor));
  return {
    todo: and(waitsForStaff(ctx), freeOrHeldBy(actor), awake),
    overdue: isOverdue(ctx),
    mine: and(isOpen, mine, awake),
    applicant: eq(applications.status, "changesAsked"),
    snoozed: and(isOpen, inArray(applications.id, snoozedBy(ctx, actor))),
    decided: inArray(applications.status, ["approved", "refused"]),
    withdrawn: eq(applications.status, "withdrawn"),
    all: undefined,
  };
}

const assigned = (actor: Person, to: QueueQuery["assigned"]) =>
  to === "mine"
    ? eq(applications.assignedTo, actor.personId)
    : to === "nobody"
      ? isNull(applications.assignedTo)
      : to === "others"
        ? and(isNotNull(applications.assignedTo), ne(applications.assignedTo, actor.personId))
        : undefined;

/** Part of an organisation's, an applicant's or an address's folded text, or of a reference; `%` and `_` mean themselves. */
function matching(ctx: Context, q: string) {
  if (q === "") return undefined;
  const contains = (column: SQLWrapper, text: string) => fits(column, partOf(text));
  return or(
    contains(applications.organisationKey, fold(q)),
    contains(applications.emailKey, q.toLowerCase()),
    contains(applications.email, q.toLowerCase()),
    contains(applications.nameKey, fold(q)),
    contains(applications.reference, q.toUpperCase()),
    hasReceipt(ctx, q.toUpperCase()),
  );
}

/** All that a query narrows: its rows, its counts and "all that match" agree by it. `asked`: see `askedDocuments`. */
export const whereOf = (ctx: Context, actor: Person, query: QueueQuery, asked: AskedDocuments) =>
  and(
    reachedStage(ctx),
    inView(ctx, actor)[query.view],
    readsInside(query) ? notInArray(applications.id, recusedBy(ctx, actor)) : undefined,
    matching(ctx, query.q),
    query.status === "open" ? isOpen : query.status ? eq(applications.status, query.status) : undefined,
    isOfKind(applications.kind, query.kind ? [query.kind] : []),
    query.sector ? inSector(ctx, query.sector) : undefined,
    query.check ? withCheck(ctx, query.check, asked) : undefined,
    query.country ? eq(applications.country, query.country) : undefined,
    query.waiting ? hasWaited(ctx, Number(query.waiting)) : undefined,
    assigned(actor, query.assigned),
    query.stage ? inStage(ctx, query.stage) : undefined,
  );
