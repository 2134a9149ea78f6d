import { and, asc, eq, inArray, lte, or } from "drizzle-orm";
import { jobs, outbox } from "#db/schema/kernel";
import { unlocked } from "#dialect";
import { clearErasedBytes } from "#domain/kernel/clear-erased-bytes";
import type { Context } from "#domain/kernel/context";
import { errorCode } from "#domain/kernel/error-code";
import { transactAsPortal } from "#domain/kernel/transact";
import { lastingUntil } from "#domain/retention/lengths";
import { earlier, later, MINUTE } from "#lib/clock";
import { BLANK, forgetAbandoned } from "./forget-mails.ts";

/** Both lists have the same life: waiting → working → done, or back to waiting with a delay, at last dead. */
export type DeliveryList = typeof outbox | typeof jobs;
export const DELIVERY_LISTS = { mails: outbox, jobs } as const;

/** A claim older than this belongs to a worker that died. */
const ABANDONED = 5 * MINUTE;
const BATCH = 20;

/** Milliseconds until the next attempt: 1, 2, 4 … minutes, at most four hours. */
export const retryDelay = (attempts: number) => Math.min(2 ** (attempts - 1), 240) * MINUTE;

function attemptsOver(milliseconds: number): number {
  let attempts = 1;
  for (let waited = 0; waited < milliseconds; attempts += 1) waited += retryDelay(attempts);
  return attempts;
}

const FEW_ATTEMPTS = 8;
/** After how many failed attempts a row is dead. An email about somebody who was erased holds their address, so it is not tried for days. */
export const MAX_ATTEMPTS = { mails: attemptsOver(lastingUntil("mailTried")), forgotten: FEW_ATTEMPTS, jobs: FEW_ATTEMPTS } as const;

const isAbandoned = (ctx: Context, list: DeliveryList) => and(eq(list.status, "working"), lte(list.claimedAt, earlier(ctx.now, ABANDONED)));
const isPending = (ctx: Context, list: DeliveryList) => and(eq(list.status, "waiting"), lte(list.notBefore, ctx.now));

/** Whether a claim would find anything: a read, so that an idle worker writes nothing. */
export async function isDue(ctx: Context, list: DeliveryList): Promise<boolean> {
  const found = await ctx.db
    .select({ id: list.id })
    .from(list)
    .where(or(isPending(ctx, list), isAbandoned(ctx, list)))
    .limit(1);
  return found.length > 0;
}

/** Takes due rows for this worker, in one transaction, and answers them in the order in which they were due; rows of a dead worker become due again. */
export function claimDeliveries(ctx: Context, list: DeliveryList): Promise<string[]> {
  return transactAsPortal(ctx, async (ctx) => {
    if (list === outbox) await forgetAbandoned(ctx, earlier(ctx.now, ABANDONED));
    await ctx.db.update(list).set({ status: "waiting", claimedAt: null }).where(isAbandoned(ctx, list));
    // Two statements: as a subquery PostgreSQL may run it again for each row, and then no limit holds.
    const due = await unlocked(
      ctx.db.select({ id: list.id }).from(list).where(isPending(ctx, list)).orderBy(asc(list.notBefore)).limit(BATCH),
    );
    const taken = await ctx.db
      .update(list)
      .set({ status: "working", claimedAt: ctx.now })
      .where(
        inArray(
          list.id,
          due.map(({ id }) => id),
        ),
      )
      .returning({ id: list.id });
    const own = new Set(taken.map(({ id }) => id));
    return due.flatMap(({ id }) => (own.has(id) ? [id] : []));
  });
}

/**
 * The heartbeat of a worker that still has rows to do. `since` is the moment of its claim or of its last heartbeat: rows that carry another one
 * were taken by somebody else in the meantime. Answers the rows that are still its own.
 */
export function renewClaims(ctx: Context, list: DeliveryList, ids: string[], since: Date): Promise<string[]> {
  return transactAsPortal(ctx, async (ctx) => {
    const kept = await ctx.db
      .update(list)
      .set({ claimedAt: ctx.now })
      .where(and(inArray(list.id, ids), eq(list.status, "working"), eq(list.claimedAt, since)))
      .returning({ id: list.id });
    return kept.map((row) => row.id);
  });
}

/** Puts claimed rows back untouched: a worker that stops does not keep them. */
export function releaseClaims(ctx: Context, list: DeliveryList, ids: string[]) {
  return transactAsPortal(ctx, async (ctx) => {
    await ctx.db
      .update(list)
      .set({ status: "waiting", claimedAt: null })
      .where(and(inArray(list.id, ids), eq(list.status, "working")));
  });
}

/** Ends a claimed row well. An email's data are blanked: a link is a password while it lives. Its recipient is too where its subject was erased. */
export function completeDelivery(ctx: Context, list: DeliveryList, id: string) {
  return transactAsPortal(ctx, async (ctx) => {
    const ended = { status: "done", endedAt: ctx.now, lastError: null } as const;
    if (list === outbox) {
      const forget = await forgetting(ctx, id);
      await ctx.db
        .update(outbox)
        .set({ ...ended, ...(forget ? BLANK : { data: {} }) })
        .where(and(eq(outbox.id, id), eq(outbox.status, "working")));
    } else
      await ctx.db
        .update(jobs)
        .set(ended)
        .where(and(eq(jobs.id, id), eq(jobs.status, "working")));
  });
}

/** Puts a failed row back with a growing delay, or gives it up as dead after its last attempt. Of the error its codes are kept. */
export function postponeDelivery(ctx: Context, list: DeliveryList, id: string, error: unknown) {
  return transactAsPortal(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select({ attempts: list.attempts })
      .from(list)
      .where(and(eq(list.id, id), eq(list.status, "working")));
    if (!row) return;
    const attempts = row.attempts + 1;
    const forget = list === outbox ? await forgetting(ctx, id) : null;
    const most = MAX_ATTEMPTS[list === jobs ? "jobs" : forget ? "forgotten" : "mails"];
    const dead = attempts >= most || forget === "tried";
    await ctx.db
      .update(list)
      .set({
        status: dead ? "dead" : "waiting",
        attempts,
        claimedAt: null,
        lastError: errorCode(error),
        failedAt: ctx.now,
        notBefore: later(ctx.now, retryDelay(attempts)),
        ...(dead && { endedAt: ctx.now }),
      })
      .where(eq(list.id, id));
    if (dead && forget) await ctx.db.update(outbox).set(BLANK).where(eq(outbox.id, id));
  });
}

/** Whether an email is blanked as it ends; the log of the file, in which it lay until now, goes with this turn. */
async function forgetting(ctx: Context, id: string) {
  const [row] = await ctx.db.select({ forget: outbox.forget }).from(outbox).where(eq(outbox.id, id));
  if (row?.forget) await clearErasedBytes(ctx);
  return row?.forget ?? null;
}
