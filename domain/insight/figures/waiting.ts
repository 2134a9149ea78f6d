import { and, eq, inArray, isNull } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { stageEntries } from "#db/schema/review";
import type { Context } from "#domain/kernel/context";
import type { ApplicationStatus } from "#domain/membership/state";
import { isOverdue, queueWhere } from "#domain/review/queue/queue-where";
import { type Median, medianOf } from "../median.ts";

export type WaitingRow = { stage: string; sentAt: Date; enteredAt: Date; isOverdue: boolean };
/** `inStage`: working days since it entered the stage. `longest`: of those that were sent the longest ago, the working days since then. */
export type WaitingStage = { stage: string; n: number; overdue: number; inStage: Median; longest: number | undefined };
export type Waiting = { stages: WaitingStage[]; all: Omit<WaitingStage, "stage"> };

const WAITING: ApplicationStatus[] = ["submitted", "changesAsked"];

/** The applications that are not decided, each with its stage. */
export async function readWaiting(ctx: Context): Promise<WaitingRow[]> {
  const rows = await ctx.db
    .select({
      stage: stageEntries.stage,
      sentAt: applications.submittedAt,
      enteredAt: stageEntries.enteredAt,
      overdue: queueWhere(isOverdue(ctx)),
    })
    .from(applications)
    .innerJoin(stageEntries, and(eq(stageEntries.applicationId, applications.id), isNull(stageEntries.leftAt)))
    .where(and(eq(applications.clusterId, ctx.clusterId), inArray(applications.status, WAITING)));
  return rows.map(({ stage, sentAt, enteredAt, overdue }) => ({
    ...{ stage, enteredAt, sentAt: sentAt ?? enteredAt },
    isOverdue: Number(overdue) === 1,
  }));
}

/** By stage, in the order of `stages`, those in which nothing waits too. `workingDays`: from an instant until now. */
export function waitingOf(rows: readonly WaitingRow[], stages: readonly string[], workingDays: (from: Date) => number): Waiting {
  const of = (some: readonly WaitingRow[]) => ({
    n: some.length,
    overdue: some.filter(({ isOverdue }) => isOverdue).length,
    inStage: medianOf(some.map(({ enteredAt }) => workingDays(enteredAt))),
    longest: some.length > 0 ? Math.max(...some.map(({ sentAt }) => workingDays(sentAt))) : undefined,
  });
  const others = rows.map(({ stage }) => stage).filter((stage) => !stages.includes(stage));
  return {
    stages: [...stages, ...new Set(others)].map((stage) => ({ stage, ...of(rows.filter((row) => row.stage === stage)) })),
    all: of(rows),
  };
}
