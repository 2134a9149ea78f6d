import type { Context } from "#domain/kernel/context";
import { claim, isDue, LISTS, settle } from "#domain/kernel/mail/deliveries";

/** The mail of the past was read long ago and its jobs were done: both are marked so, mails are blanked, and nobody gets one. */
export async function settleThePast(ctx: Context) {
  for (const list of Object.values(LISTS))
    while (await isDue(ctx, list)) for (const id of await claim(ctx, list)) await settle(ctx, list, id);
}
