import type { Context } from "#domain/kernel/context";
import { claimDeliveries, completeDelivery, DELIVERY_LISTS, isDue } from "#domain/kernel/mail/deliveries";

/** The mail of the past was read long ago and its jobs were done: both are marked so, mails are blanked, and nobody gets one. */
export async function completePastDeliveries(ctx: Context) {
  for (const list of Object.values(DELIVERY_LISTS))
    while (await isDue(ctx, list)) for (const id of await claimDeliveries(ctx, list)) await completeDelivery(ctx, list, id);
}
