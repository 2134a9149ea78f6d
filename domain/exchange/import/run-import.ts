import { and, asc, eq, isNull } from "drizzle-orm";
import { fileImports, importRows } from "#db/schema/exchange";
import { record } from "#domain/kernel/audit/record";
import { betweenParts } from "#domain/kernel/between-parts";
import type { Context, Turn } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { NOTHING_MADE, type StoredImport, type StoredRow, type WrittenRow } from "./subject.ts";
import { SUBJECT_STEPS } from "./subject-steps.ts";

/** Rows in one transaction: others write between two of them. */
const AT_ONCE = 10;

/** Writes the rows of an import that was started, a few at a time, and tells how far it is. Begun again, it goes on where it was. */
export async function runImport(ctx: Context, { importId }: { importId: string }): Promise<void> {
  while (await transactAsPortal({ ...ctx, now: new Date(ctx.now) }, (turn) => writeSome(turn, importId))) await betweenParts();
}

/** Whether there may be more to do. */
async function writeSome(turn: Turn, importId: string): Promise<boolean> {
  const [file] = await turn.db.select().from(fileImports).where(eq(fileImports.id, importId));
  if (file?.status !== "running") return false;
  const rows = await turn.db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, importId), isNull(importRows.outcome)))
    .orderBy(asc(importRows.row))
    .limit(AT_ONCE);
  if (rows.length === 0) {
    await turn.db
      .update(fileImports)
      .set({ status: "done", finishedAt: turn.now, touchedAt: turn.now })
      .where(eq(fileImports.id, importId));
    await record(turn, "cluster.import_finished", { kind: "cluster", id: turn.clusterId }, { importId, rows: file.total });
    return false;
  }
  for (const row of rows) {
    const { reason, ...written } = await write(turn, file, row);
    await turn.db
      .update(importRows)
      .set({ ...written, ...(reason && { reason }) })
      .where(and(eq(importRows.importId, importId), eq(importRows.row, row.row)));
  }
  await turn.db
    .update(fileImports)
    .set({ done: file.done + rows.length, touchedAt: turn.now })
    .where(eq(fileImports.id, importId));
  return true;
}

async function write(turn: Turn, file: StoredImport, row: StoredRow): Promise<WrittenRow> {
  if (row.action === "skip") return { ...NOTHING_MADE, outcome: "skipped", reason: row.reason };
  return SUBJECT_STEPS[file.subject].write(turn, file, row);
}
