import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { missingMigrations } from "#database/level";
import { clusters, outbox } from "#db/schema/kernel";
import type { Context, Turn } from "./context.ts";
import { refused } from "./outcome.ts";
import { transact } from "./transact.ts";

/** Whether the database is at this program's level. */
export const isMigrated = async () => (await missingMigrations()).length === 0;

/** A write that changes nothing. Throws where the database takes none. */
export const writeNothing = (turn: Turn) =>
  turn.db
    .update(clusters)
    .set({ slug: sql`${clusters.slug}` })
    .where(eq(clusters.id, turn.clusterId));

/** Writes nothing in a turn of its own, down to the disk. Throws where that fails. */
export const confirmWrites = (ctx: Context) => transact(ctx, async (turn) => void (await writeNothing(turn)));

/** Whether the database takes writes, in a turn of its own that is rolled back: nothing reaches the disk. Throws when it does not. */
export async function probeWrite(ctx: Context) {
  await transact(ctx, async (ctx) => {
    await writeNothing(ctx);
    return refused("not_found");
  });
}

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
