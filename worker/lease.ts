import type { Context } from "#domain/kernel/context";
import { claimDeliveries, type DeliveryList, renewClaims } from "#domain/kernel/mail/deliveries";
import { MINUTE } from "#lib/clock";
import { log } from "#lib/log";

/**
 * Claims the rows that are due. They stay this worker's as long as it gives a sign of life at least every five minutes: `hold` gives one each
 * minute while something is under way, so that a slow delivery is not begun by another worker as well.
 */
export async function takeLease(now: () => Context, list: DeliveryList) {
  const first = now();
  let since = first.now;
  let ids = await claimDeliveries(first, list);

  /** Gives a sign of life; rows that another worker has taken in the meantime are no longer in `ids`. */
  async function renewed() {
    const ctx = now();
    ids = await renewClaims(ctx, list, ids, since);
    since = ctx.now;
  }

  return {
    ids: (): readonly string[] => ids,
    isOld: () => now().now.getTime() - since.getTime() >= MINUTE,
    renew: renewed,
    async hold<T>(act: () => Promise<T>): Promise<T> {
      let beat = Promise.resolve();
      const timer = setInterval(() => {
        beat = beat.then(renewed).catch((error: Error) => log.warn({ code: error.name }, "a claim could not be renewed"));
      }, MINUTE);
      try {
        return await act();
      } finally {
        clearInterval(timer);
        await beat;
      }
    },
  };
}
