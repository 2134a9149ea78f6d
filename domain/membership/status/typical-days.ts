import { and, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { applications } from "#db/schema/membership";
import { stageEntries } from "#db/schema/review";
import type { Context } from "#domain/kernel/context";
import { DECIDED_STATUSES } from "#domain/membership/state";
import { DECIDED } from "#domain/review/state";
import { DAY } from "#lib/clock";

export type TypicalDays = { decisions: number; days: number | undefined };
const LATEST = 200;
const ENOUGH = 5;

/** The middle one of some lengths, in whole days, at least one; nothing where there are too few to speak of a typical one. */
export function medianDays(lengths: number[]): number | undefined {
  if (lengths.length < ENOUGH) return undefined;
  const sorted = lengths.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = sorted.length % 2 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return Math.max(1, Math.round((low + high) / 2 / DAY));
}

/** How many days the latest decisions took from the first stage to the last, as the recorded stages tell it. */
export const typicalDays = (ctx: Context): Promise<TypicalDays> =>
  untilWritten(ctx.db, `typical days ${ctx.clusterId}`, () => readTypicalDays(ctx));

async function readTypicalDays(ctx: Context): Promise<TypicalDays> {
  const latest = ctx.db
    .select({ id: stageEntries.applicationId })
    .from(stageEntries)
    .innerJoin(applications, and(eq(applications.id, stageEntries.applicationId), inArray(applications.status, DECIDED_STATUSES)))
    .where(and(eq(stageEntries.clusterId, ctx.clusterId), eq(stageEntries.stage, DECIDED)))
    .orderBy(desc(stageEntries.enteredAt))
    .limit(LATEST);
  const rows = await ctx.db
    .select({
      from: sql`min(${stageEntries.enteredAt})`.mapWith(stageEntries.enteredAt),
      to: sql`max(${stageEntries.enteredAt})`.mapWith(stageEntries.enteredAt),
    })
    .from(stageEntries)
    .where(inArray(stageEntries.applicationId, latest))
    .groupBy(stageEntries.applicationId);
  const lengths = rows.map(({ from, to }) => to.getTime() - from.getTime());
  return { decisions: lengths.length, days: medianDays(lengths) };
}

/** The middle length of a stage among those that were left latest. */
export async function typicalStageDays(ctx: Context, stage: string): Promise<number | undefined> {
  const rows = await ctx.db
    .select({ from: stageEntries.enteredAt, to: stageEntries.leftAt })
    .from(stageEntries)
    .where(and(eq(stageEntries.clusterId, ctx.clusterId), eq(stageEntries.stage, stage), isNotNull(stageEntries.leftAt)))
    .orderBy(desc(stageEntries.leftAt))
    .limit(LATEST);
  return medianDays(rows.flatMap(({ from, to }) => (to ? [to.getTime() - from.getTime()] : [])));
}
