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
type Do = (ctx: Context, id: string) => Promise<void>;

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
      await lease.hold(() => act(now(), id));
      await completeDelivery(now(), list, id);
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
  return jobs + (await work("mail", DELIVERY_LISTS.mails, clock, (ctx, id) => sendMail(ctx, id, deliver, origin), stopping));
}
