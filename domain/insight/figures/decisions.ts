import { and, count, eq, gte, inArray, isNotNull, lt, max, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { stageEntries } from "#db/schema/review";
import type { Context } from "#domain/kernel/context";
import { DECIDED_STATUSES } from "#domain/membership/state";
import { isDecidedLate, queueWhere } from "#domain/review/queue/queue-where";
import { partNumber } from "../part-number.ts";
import type { Part, Period } from "../period.ts";

export const OUTCOMES = ["approved", "refused", "withdrawn"] as const;
export type DecisionOutcome = (typeof OUTCOMES)[number];
/** `promised`: of those, the ones for which a day was promised; `late`: of these, the ones that were made after it. */
export type DecisionRow = { part: number; outcome: DecisionOutcome; n: number } & Promises;
type Promises = { promised: number; late: number };
export type PartDecisions = Record<DecisionOutcome, number> & Promises;
export type Decisions = { parts: PartDecisions[]; all: PartDecisions };

/** The decisions that apply, by the part of the period in which they were made. */
export async function readDecisions({ db, clusterId }: Context, { from, until }: Period, parts: readonly Part[]): Promise<DecisionRow[]> {
  const late = sql`sum(${queueWhere(isDecidedLate)})`.mapWith(Number);
  const rows = await db
    .select({
      part: partNumber(applications.decidedAt, applications.decidedAt, parts),
      status: applications.status,
      n: count(),
      promised: count(applications.answerBy),
      late,
    })
    .from(applications)
    .where(
      and(
        eq(applications.clusterId, clusterId),
        gte(applications.decidedAt, from),
        lt(applications.decidedAt, until),
        inArray(applications.status, DECIDED_STATUSES),
      ),
    )
    .groupBy(sql`1`, applications.status);
  return rows.flatMap(({ status, ...row }) => (status === "approved" || status === "refused" ? [{ ...row, outcome: status }] : []));
}

/** The applications that had been sent and were withdrawn, by the part in which they left their last stage. */
export async function readWithdrawals({ db, clusterId }: Context, { from, until }: Period, parts: readonly Part[]): Promise<DecisionRow[]> {
  // Looked up for each: as a join, PostgreSQL reads the stages of all applications for the few that were withdrawn.
  const last = db
    .select({ at: max(stageEntries.leftAt) })
    .from(stageEntries)
    .where(eq(stageEntries.applicationId, applications.id));
  const left = db
    .select({ at: sql<Date>`(${last})`.as("left_last") })
    .from(applications)
    .where(and(eq(applications.clusterId, clusterId), eq(applications.status, "withdrawn"), isNotNull(applications.submittedAt)))
    .as("withdrawn");
  const param = (at: Date) => sql.param(at, stageEntries.leftAt);
  const rows = await db
    .select({ part: partNumber(left.at, stageEntries.leftAt, parts), n: count() })
    .from(left)
    .where(and(gte(left.at, param(from)), lt(left.at, param(until))))
    .groupBy(sql`1`);
  return rows.map(({ part, n }) => ({ part, outcome: "withdrawn", n, promised: 0, late: 0 }));
}

const none = (): PartDecisions => ({ approved: 0, refused: 0, withdrawn: 0, promised: 0, late: 0 });

/** Of each of so many parts, and of the whole period. */
export function decisionsOf(rows: readonly DecisionRow[], parts: number): Decisions {
  const found: Decisions = { parts: Array.from({ length: parts }, none), all: none() };
  for (const { part, outcome, n, promised, late } of rows) {
    const counts = found.parts[part];
    if (!counts) throw new Error(`A decision lies in part ${part} of ${parts}`);
    for (const sum of [counts, found.all]) {
      sum[outcome] += n;
      sum.promised += promised;
      sum.late += late;
    }
  }
  return found;
}
