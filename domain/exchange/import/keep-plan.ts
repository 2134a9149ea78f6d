import { and, eq, inArray } from "drizzle-orm";
import { fileImports, importRows } from "#db/schema/exchange";
import { from, type ImportStep } from "#domain/exchange/state";
import type { Turn } from "#domain/kernel/context";
import type { RowPlan, StoredImport } from "./subject.ts";

/** Keeps what a check found, if the import is still as it was read. Whether it did. */
export async function keepPlan(
  turn: Turn,
  before: StoredImport,
  step: ImportStep,
  changed: Partial<StoredImport>,
  plans: RowPlan[],
): Promise<boolean> {
  const kept = await turn.db
    .update(fileImports)
    .set({ ...changed, status: "checked", touchedAt: turn.now })
    .where(and(eq(fileImports.id, before.id), eq(fileImports.touchedAt, before.touchedAt), inArray(fileImports.status, from(step))))
    .returning({ id: fileImports.id });
  if (kept.length === 0) return false;
  for (const { row, ...plan } of plans)
    await turn.db
      .update(importRows)
      .set(plan)
      .where(and(eq(importRows.importId, before.id), eq(importRows.row, row)));
  return true;
}
