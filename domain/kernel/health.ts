import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { missingMigrations } from "#database/level";
import { clusters, outbox } from "#db/schema/kernel";
import type { Context } from "./context.ts";
import { transact } from "./transact.ts";

/** Whether the database is at this program's level. */
export const isMigrated = () => missingMigrations().length === 0;

/** Whether the database takes writes: one that changes nothing, in a turn of its own. Throws when it does not. */
export const probeWrite = (ctx: Context) =>
  transact(ctx, async (ctx) => {
    await ctx.db
      .update(clusters)
      .set({ slug: sql`${clusters.slug}` })
      .where(eq(clusters.id, ctx.clusterId));
  });

/** For how many seconds the oldest mail that should have left has been waiting; 0 when there is none. */
export async function outboxAge(ctx: Context): Promise<number> {
  const [oldest] = await ctx.db
    .select({ since: outbox.notBefore })
    .from(outbox)
    .where(and(inArray(outbox.status, ["waiting", "working"]), lte(outbox.notBefore, ctx.now)))
    .orderBy(asc(outbox.notBefore))
    .limit(1);
  return oldest ? Math.round((ctx.now.getTime() - oldest.since.getTime()) / 1000) : 0;
}
