import { eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import type { Context } from "#domain/kernel/context";

/** Whether single-key shortcuts act for whoever asks. */
export async function shortcutKeys(ctx: Context): Promise<boolean> {
  if (ctx.actor.kind !== "person") return false;
  const [found] = await ctx.db.select({ on: people.shortcutKeys }).from(people).where(eq(people.id, ctx.actor.personId));
  return found?.on ?? false;
}
