import { and, eq, inArray } from "drizzle-orm";
import { fileImports } from "#db/schema/exchange";
import { from } from "#domain/exchange/state";
import type { Turn } from "#domain/kernel/context";

/** Part of the verb that starts an import: from now on its rows are written. */
export const startRun = (turn: Turn, importId: string) =>
  turn.db
    .update(fileImports)
    .set({ status: "running", startedAt: turn.now, touchedAt: turn.now, done: 0 })
    .where(and(eq(fileImports.id, importId), inArray(fileImports.status, from("start"))));
