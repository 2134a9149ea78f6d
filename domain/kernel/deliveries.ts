import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { jobs, outbox } from "#db/schema/kernel";
import { earlier, later, MINUTE } from "#lib/clock";
import type { Context } from "./context.ts";
import { transact } from "./transact.ts";

/** Both lists have the same life: waiting → working → done, or back to waiting with a delay, at last dead. */
export type DeliveryList = typeof outbox | typeof jobs;

export const MAX_ATTEMPTS = 8;
/** A claim older than this belongs to a worker that died. */
const ABANDONED = 5 * MINUTE;
const BATCH = 20;

/** 1, 2, 4 … minutes, at most 60. */
export const backoff = (attempts: number) => Math.min(2 ** (attempts - 1), 60) * MINUTE;

/** Takes due rows for this worker, in one transaction; rows of a dead worker become due again. */
export function claim(ctx: Context, list: DeliveryList): Promise<string[]> {
  return transact(ctx, async (ctx) => {
    await ctx.db
      .update(list)
      .set({ status: "waiting", claimedAt: null })
      .where(and(eq(list.status, "working"), lte(list.claimedAt, earlier(ctx.now, ABANDONED))));
    const due = ctx.db
      .select({ id: list.id })
      .from(list)
      .where(and(eq(list.status, "waiting"), lte(list.notBefore, ctx.now)))
      .orderBy(asc(list.notBefore))
      .limit(BATCH);
    const taken = await ctx.db
      .update(list)
      .set({ status: "working", claimedAt: ctx.now })
      .where(inArray(list.id, due))
      .returning({ id: list.id });
    return taken.map((row) => row.id);
  });
}

/** Ends a claimed row well. A mail's data are blanked: a link is a password while it lives. */
export function settle(ctx: Context, list: DeliveryList, id: string) {
  return transact(ctx, async (ctx) => {
    const ended = { status: "done", endedAt: ctx.now, lastError: null } as const;
    if (list === outbox)
      await ctx.db
        .update(outbox)
        .set({ ...ended, data: {} })
        .where(eq(outbox.id, id));
    else await ctx.db.update(jobs).set(ended).where(eq(jobs.id, id));
  });
}

/** Puts a failed row back with a growing delay, or gives it up as dead after MAX_ATTEMPTS. */
export function postpone(ctx: Context, list: DeliveryList, id: string, error: string) {
  return transact(ctx, async (ctx) => {
    const [row] = await ctx.db.select({ attempts: list.attempts }).from(list).where(eq(list.id, id));
    if (!row) return;
    const attempts = row.attempts + 1;
    const dead = attempts >= MAX_ATTEMPTS;
    await ctx.db
      .update(list)
      .set({
        status: dead ? "dead" : "waiting",
        attempts,
        claimedAt: null,
        lastError: error.slice(0, 500),
        notBefore: later(ctx.now, backoff(attempts)),
        ...(dead && { endedAt: ctx.now }),
      })
      .where(eq(list.id, id));
  });
}
