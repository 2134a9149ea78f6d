import { betweenParts } from "#domain/kernel/between-parts";
import { type Context, context } from "#domain/kernel/context";
import { errorCode } from "#domain/kernel/error-code";
import {
  completeDelivery,
  DELIVERY_LISTS,
  type DeliveryList,
  isDue,
  postponeDelivery,
  releaseClaims,
} from "#domain/kernel/mail/deliveries";
import type { Clock } from "#lib/clock";
import { log } from "#lib/log";
import type { Deliver } from "#lib/mail/mail";
import { doJob } from "./job-handlers.ts";
import { takeLease } from "./lease.ts";
import { sendMail } from "./send-mail.ts";

export type WorkerMeans = { clock: Clock; deliver: Deliver | undefined; origin: string };
/** Does a row of the list, or a part of it; whether it has ended. */
type Do = (ctx: Context, id: string) => Promise<boolean>;
/** How long the parts of one job follow each other before other jobs and emails have their turn. */
const SHARE_MS = 2_000;

/** Does the parts of a job until it has ended, has had its share, or the worker stops; whether it has ended. */
async function inParts(part: () => Promise<boolean>, stopping: () => boolean): Promise<boolean> {
  const until = performance.now() + SHARE_MS;
  for (;;) {
    const began = performance.now();
    if (await part()) return true;
    if (stopping() || performance.now() > until) return false;
    await betweenParts(began);
  }
}

async function work(name: string, list: DeliveryList, clock: Clock, act: Do, stopping: () => boolean): Promise<number> {
  const now = () => context({ clock, actor: { kind: "system", name: "worker" } });
  if (!(await isDue(now(), list))) return 0;
  const lease = await takeLease(now, list);
  const ids = [...lease.ids()];
  for (const [n, id] of ids.entries()) {
    const isLast = stopping();
    if (isLast || lease.isOld()) await lease.renew();
    if (isLast) {
      const rest = ids.slice(n).filter((one) => lease.ids().includes(one));
      await releaseClaims(now(), list, rest);
      break;
    }
    if (!lease.ids().includes(id)) continue;
    try {
      const hasEnded = await lease.hold(() => inParts(() => act(now(), id), stopping));
      if (hasEnded) await completeDelivery(now(), list, id);
      else if (lease.ids().includes(id)) await releaseClaims(now(), list, [id]);
    } catch (error) {
      log.warn({ [name]: id, code: errorCode(error) }, `${name} failed`);
      await lease.renew();
      if (lease.ids().includes(id)) await postponeDelivery(now(), list, id, error);
    }
  }
  return ids.length;
}

/** One round: what is due and can be done. How many rows. Mail that cannot leave is not claimed. */
export async function workerPass({ clock, deliver, origin }: WorkerMeans, stopping = () => false): Promise<number> {
  const jobs = await work("job", DELIVERY_LISTS.jobs, clock, doJob, stopping);
  if (!deliver) return jobs;
  const send: Do = async (ctx, id) => {
    await sendMail(ctx, id, deliver, origin);
    return true;
  };
  return jobs + (await work("mail", DELIVERY_LISTS.mails, clock, send, stopping));
}
