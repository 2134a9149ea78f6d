import { and, asc, desc, eq, sql } from "drizzle-orm";
import { calls } from "#db/schema/calls";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { offsetOf, PAGE_SIZE, type Page, pageOf } from "#domain/kernel/pagination";
import { CALL_CARD, type CallCard, callCards } from "./cards.ts";
import { CALL_STATUSES, type CallStatus } from "./state.ts";

export type StaffCalls = Page<CallCard> & { counts: Record<CallStatus, number> };

/** The calls of one status as staff see them, the newest first, and how many there are of each. Undefined for anyone else. Five queries. */
export async function staffCalls(ctx: Context, { view, page }: { view: CallStatus; page: number }): Promise<StaffCalls | undefined> {
  if (!isStaff(ctx.actor)) return undefined;
  const own = eq(calls.clusterId, ctx.clusterId);
  const sums = await ctx.db
    .select({ status: calls.status, n: sql<number>`cast(count(*) as integer)` })
    .from(calls)
    .where(own)
    .groupBy(calls.status);
  const counts = Object.fromEntries(CALL_STATUSES.map((status) => [status, sums.find((sum) => sum.status === status)?.n ?? 0])) as Record<
    CallStatus,
    number
  >;
  const found = pageOf<CallCard>([], counts[view], page);
  const rows = await ctx.db
    .select(CALL_CARD)
    .from(calls)
    .where(and(own, eq(calls.status, view)))
    .orderBy(desc(calls.updatedAt), asc(calls.title), asc(calls.id))
    .limit(PAGE_SIZE)
    .offset(offsetOf(found.page));
  return { ...found, counts, rows: await callCards(ctx, rows) };
}
