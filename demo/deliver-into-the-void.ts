import type { Context } from "#domain/kernel/context";
import { claim, isDue, LISTS, settle } from "#domain/kernel/deliveries";

/** The mail of the past was read long ago: it is marked as sent and its data blanked, and nobody gets it. */
export async function deliverIntoTheVoid(ctx: Context) {
  while (await isDue(ctx, LISTS.mails)) for (const id of await claim(ctx, LISTS.mails)) await settle(ctx, LISTS.mails, id);
}
