import { eq, sql } from "drizzle-orm";
import { missingMigrations } from "#database/level";
import { probe } from "#database/transact";
import { clusters } from "#db/schema/kernel";
import type { Context, Turn } from "./context.ts";
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

/** Whether the database takes writes: one that is undone, for which nothing waits longer than a second. Throws when it does not. */
export const probeWrite = (ctx: Context) => probe(ctx, writeNothing);
