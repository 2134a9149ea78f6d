import { and, desc, eq, inArray, notInArray, type SQL, sql } from "drizzle-orm";
import { people, readings } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { fits } from "#dialect";
import type { Person } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { beginningWith, fold } from "#domain/kernel/fold";
import { type ApplicationStatus, from } from "#domain/membership/state";
import { UNNARROWED } from "#domain/review/queue/queue";
import { awaitedOf, groupOf, passed, workingDaysTo } from "#domain/review/queue/queue-days";
import type { QueueRow } from "#domain/review/queue/queue-reads";
import { awaitedBy, promisedBefore, reachedStage, recusedBy, whereOf } from "#domain/review/queue/queue-where";
import { currentRules } from "#domain/review/rules/current-rules";
import { type First, FOUND_SHOWN, firstOf } from "./state.ts";

export type FoundApplication = Pick<
  QueueRow,
  "id" | "reference" | "organisation" | "status" | "due" | "group" | "awaited" | "assignee" | "mine"
> & {
  /** First and last name. */
  applicant: string;
};

const COLUMNS = {
  id: applications.id,
  reference: applications.reference,
  organisation: applications.organisationName,
  firstName: applications.firstName,
  lastName: applications.lastName,
  status: applications.status,
  assignedTo: applications.assignedTo,
  promised: promisedBefore,
  awaitedBy,
  assigneeFirst: people.firstName,
  assigneeLast: people.lastName,
};
type Row = {
  id: string;
  reference: string;
  organisation: string;
  firstName: string;
  lastName: string;
  status: ApplicationStatus;
  assignedTo: string | null;
  promised: Date | null;
  awaitedBy: Date | null;
  assigneeFirst: string | null;
  assigneeLast: string | null;
};

/**
 * The applications that the queue's own search finds, those of which the organisation's name begins so first, then those that are open, then the latest.
 * Whoever declared a conflict of interest in one does not find it. One query, beside the rules, which are kept.
 */
export async function foundApplications(ctx: Context, actor: Person, q: string): Promise<First<FoundApplication>> {
  const where = whereOf(ctx, actor, { ...UNNARROWED, q, view: "all", sort: "newest", page: 1 }, []);
  const isBegun = sql`case when ${fits(applications.organisationKey, beginningWith(fold(q)))} then 0 else 1 end`;
  const isOpen = sql`case when ${inArray(applications.status, from("withdraw"))} then 0 else 1 end`;
  return first(ctx, actor, where, [isBegun, isOpen, desc(applications.submittedAt), desc(applications.id)]);
}

/** The applications that the actor opened last, the latest first, without those in which they declared a conflict of interest. One query. */
export async function recentApplications(ctx: Context, actor: Person): Promise<First<FoundApplication>> {
  const opened = ctx.db
    .select({ id: readings.subjectId, at: sql<Date>`max(${readings.at})`.as("opened_at") })
    .from(readings)
    .where(and(eq(readings.personId, actor.personId), eq(readings.what, "application")))
    .groupBy(readings.subjectId)
    .as("opened");
  const rows: Row[] = await ctx.db
    .select(COLUMNS)
    .from(opened)
    // Cross-joined, so that what was opened leads to its applications, and not all applications to it.
    .crossJoin(applications)
    .leftJoin(people, eq(people.id, applications.assignedTo))
    .where(and(eq(applications.id, opened.id), reachedStage(ctx), notInArray(applications.id, recusedBy(ctx, actor))))
    .orderBy(desc(opened.at), desc(applications.id))
    .limit(FOUND_SHOWN);
  return firstOf(await worded(ctx, actor, rows));
}

async function first(ctx: Context, actor: Person, where: SQL | undefined, order: SQL[]) {
  const rows: Row[] = await ctx.db
    .select(COLUMNS)
    .from(applications)
    .leftJoin(people, eq(people.id, applications.assignedTo))
    .where(where)
    .orderBy(...order)
    .limit(FOUND_SHOWN + 1);
  return firstOf(await worded(ctx, actor, rows));
}

async function worded(ctx: Context, actor: Person, rows: Row[]): Promise<FoundApplication[]> {
  const { calendar } = await currentRules(ctx);
  return rows.map(({ id, reference, organisation, status, promised, ...row }) => ({
    ...{ id, reference, organisation, status },
    applicant: `${row.firstName} ${row.lastName}`,
    assignee: row.assigneeFirst === null ? null : `${row.assigneeFirst} ${row.assigneeLast}`,
    mine: row.assignedTo === actor.personId,
    group: groupOf(ctx.now, promised ?? passed(ctx.now, row.awaitedBy)),
    awaited: awaitedOf(ctx.now, row.awaitedBy),
    due: promised && { at: promised, workingDays: workingDaysTo(ctx.now, promised, calendar) },
  }));
}
