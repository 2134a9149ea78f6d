import { and, asc, eq, isNull } from "drizzle-orm";
import { fileImports, importRows } from "#db/schema/exchange";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { GO_ON, type GoOn } from "#domain/kernel/jobs";
import { transactAsPortal } from "#domain/kernel/transact";
import { fileInTurn } from "./file-in-turn.ts";
import { MAX_AT_ONCE, takeSome } from "./short-part.ts";
import { NOTHING_MADE, type StoredImport, type StoredRow, type WrittenRow } from "./subject.ts";
import { SUBJECT_STEPS } from "./subject-steps.ts";

/** Writes the next rows of an import that was started, and ends it with the last. */
export const writeRows = (ctx: Context, before: StoredImport): Promise<GoOn | undefined> =>
  transactAsPortal(ctx, async (turn) => {
    const file = await fileInTurn(turn, before, "running");
    if (!file) return undefined;
    const { id } = file;
    const rows = await turn.db
      .select()
      .from(importRows)
      .where(and(eq(importRows.importId, id), isNull(importRows.outcome)))
      .orderBy(asc(importRows.row))
      .limit(MAX_AT_ONCE);
    const taken = await takeSome(rows, async (row) => {
      const { reason, ...written } = await write(turn, file, row);
      await turn.db
        .update(importRows)
        .set({ ...written, ...(reason && { reason }) })
        .where(and(eq(importRows.importId, id), eq(importRows.row, row.row)));
    });
    const ended = rows.length === 0 && ({ status: "done", finishedAt: turn.now } as const);
    await turn.db
      .update(fileImports)
      .set({ ...ended, done: file.done + taken, touchedAt: turn.now })
      .where(eq(fileImports.id, id));
    if (!ended) return GO_ON;
    await record(turn, "cluster.import_finished", { kind: "cluster", id: turn.clusterId }, { importId: id, rows: file.total });
    return undefined;
  });

async function write(turn: Turn, file: StoredImport, row: StoredRow): Promise<WrittenRow> {
  if (row.action === "skip") return { ...NOTHING_MADE, outcome: "skipped", reason: row.reason };
  return SUBJECT_STEPS[file.subject].write(turn, file, row);
}
