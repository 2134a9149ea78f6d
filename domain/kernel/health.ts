import { eq, sql } from "drizzle-orm";
import { missingMigrations } from "#database/level";
import { clusters } from "#db/schema/kernel";
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
