import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { DAY } from "#lib/clock";
import type { Context } from "../kernel/context.ts";
import { DECIDED_STATUSES } from "./state.ts";

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

/** How many days the latest decisions took from the queue to the answer. */
export async function typicalDays(ctx: Context): Promise<TypicalDays> {
  const rows = await ctx.db
    .select({ from: applications.submittedAt, to: applications.decidedAt })
    .from(applications)
    .where(
      and(eq(applications.clusterId, ctx.clusterId), isNotNull(applications.decidedAt), inArray(applications.status, DECIDED_STATUSES)),
    )
    .orderBy(desc(applications.decidedAt))
    .limit(LATEST);
  const lengths = rows.flatMap(({ from, to }) => (from && to ? [to.getTime() - from.getTime()] : []));
  return { decisions: lengths.length, days: medianDays(lengths) };
}
