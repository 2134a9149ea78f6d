import { and, eq, inArray, isNull } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { stageEntries } from "#db/schema/review";
import type { Context } from "#domain/kernel/context";
import type { ApplicationStatus } from "#domain/membership/state";
import { type Median, medianOf } from "../median.ts";

export type WaitingRow = { stage: string; sentAt: Date; enteredAt: Date; isOverdue: boolean };
/** `inStage`: working days since it entered the stage. `longest`: of those that were sent the longest ago, the working days since then. */
export type WaitingStage = { stage: string; n: number; overdue: number; inStage: Median; longest: number | undefined };
export type Waiting = { stages: WaitingStage[]; all: Omit<WaitingStage, "stage"> };

const WAITING: ApplicationStatus[] = ["submitted", "changesAsked"];

/** The applications that are not decided, each with its stage. `today`: the instant at which the day begins; what was promised before it is overdue. */
export async function readWaiting({ db, clusterId }: Context, today: Date): Promise<WaitingRow[]> {
  const rows = await db
    .select({
      status: applications.status,
      stage: stageEntries.stage,
      sentAt: applications.submittedAt,
      enteredAt: stageEntries.enteredAt,
      answerBy: applications.answerBy,
    })
    .from(applications)
    .innerJoin(stageEntries, and(eq(stageEntries.applicationId, applications.id), isNull(stageEntries.leftAt)))
    .where(and(eq(applications.clusterId, clusterId), inArray(applications.status, WAITING)));
  return rows.map(({ status, stage, sentAt, enteredAt, answerBy }) => ({
    ...{ stage, enteredAt, sentAt: sentAt ?? enteredAt },
    isOverdue: status === "submitted" && answerBy !== null && answerBy < today,
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
