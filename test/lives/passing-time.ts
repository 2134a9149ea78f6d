import { and, eq, inArray } from "drizzle-orm";
import { jobs } from "#db/schema/kernel";
import { claimedJob } from "#domain/kernel/claimed";
import type { Context } from "#domain/kernel/context";
import type { JobKind } from "#domain/kernel/jobs";
import { claimDeliveries, completeDelivery, DELIVERY_LISTS, isDue } from "#domain/kernel/mail/deliveries";
import { later, SECOND } from "#lib/clock";

/** What the worker does for each kind of job; jobs of other kinds are done without any. */
export type JobHandlers = Partial<Record<JobKind, (ctx: Context, payload: never) => Promise<unknown>>>;

/** Lets time pass in a turn: the worker does at each instant what is due then, and `look` gets the turn as it is after that. */
export async function passTime(turn: Context, seconds: number, handlers: JobHandlers, look: (turn: Context) => Promise<void>) {
  const until = later(turn.now, seconds * SECOND);
  for (let now = turn; ; ) {
    const next = await nextJob(now, until, handlers);
    now = { ...turn, now: next ?? until };
    await work({ ...now, actor: { kind: "system", name: "worker" } }, handlers);
    await look(now);
    if (!next) return;
  }
}

/** When the next job of these kinds is due, if that is not too late. */
async function nextJob({ db, now }: Context, until: Date, handlers: JobHandlers): Promise<Date | undefined> {
  const kinds = Object.keys(handlers);
  const waiting = await db
    .select({ at: jobs.notBefore })
    .from(jobs)
    .where(and(eq(jobs.status, "waiting"), inArray(jobs.kind, kinds)));
  const at = Math.max(now.getTime(), Math.min(...waiting.map(({ at }) => at.getTime())));
  return at <= until.getTime() ? new Date(at) : undefined;
}

async function work(worker: Context, handlers: JobHandlers) {
  while (await isDue(worker, DELIVERY_LISTS.jobs))
    for (const id of await claimDeliveries(worker, DELIVERY_LISTS.jobs)) {
      const job = await claimedJob(worker, id);
      await handlers[job.kind]?.(worker, job.payload as never);
      await completeDelivery(worker, DELIVERY_LISTS.jobs, id);
    }
}
