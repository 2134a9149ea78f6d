import { and, asc, eq, isNull } from "drizzle-orm";
import { organisationImportRows, organisationImports } from "#db/schema/exchange";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import type { StoredImport, StoredRow } from "./plan-import.ts";
import { planRow } from "./plan-row.ts";
import { createFromRow, updateFromRow, type WrittenRow } from "./write-row.ts";

/** Rows in one transaction: others write between two of them. */
const AT_ONCE = 10;

/** Writes the rows of an import that was started, a few at a time, and tells how far it is. Begun again, it goes on where it was. */
export async function runImport(ctx: Context, { importId }: { importId: string }): Promise<void> {
  while (await transactAsPortal({ ...ctx, now: new Date(ctx.now) }, (turn) => writeSome(turn, importId)));
}

/** Whether there may be more to do. */
async function writeSome(turn: Turn, importId: string): Promise<boolean> {
  const [file] = await turn.db.select().from(organisationImports).where(eq(organisationImports.id, importId));
  if (file?.status !== "running") return false;
  const rows = await turn.db
    .select()
    .from(organisationImportRows)
    .where(and(eq(organisationImportRows.importId, importId), isNull(organisationImportRows.outcome)))
    .orderBy(asc(organisationImportRows.row))
    .limit(AT_ONCE);
  if (rows.length === 0) {
    await turn.db
      .update(organisationImports)
      .set({ status: "done", finishedAt: turn.now, touchedAt: turn.now })
      .where(eq(organisationImports.id, importId));
    await record(turn, "cluster.import_finished", { kind: "cluster", id: turn.clusterId }, { importId, rows: file.total });
    return false;
  }
  for (const row of rows) {
    const { reason, ...written } = await write(turn, file, row);
    await turn.db
      .update(organisationImportRows)
      .set({ ...written, ...(reason && { reason }) })
      .where(and(eq(organisationImportRows.importId, importId), eq(organisationImportRows.row, row.row)));
  }
  await turn.db
    .update(organisationImports)
    .set({ done: file.done + rows.length, touchedAt: turn.now })
    .where(eq(organisationImports.id, importId));
  return true;
}

function write(turn: Turn, file: StoredImport, row: StoredRow): Promise<WrittenRow> | WrittenRow {
  const { draft } = planRow(row, file.columns, file.values);
  if (row.action === "create") return createFromRow(turn, draft);
  if (row.action === "update" && row.matchId) return updateFromRow(turn, row.matchId, draft, file.rule);
  const reason = row.action === "update" ? { skip: "gone" as const } : row.reason;
  return { outcome: "skipped", madeId: null, madeVersion: null, before: null, reason };
}
