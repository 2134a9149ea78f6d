import { and, eq, inArray } from "drizzle-orm";
import { organisationImportRows, organisationImports } from "#db/schema/exchange";
import { from, type ImportStep } from "#domain/exchange/state";
import type { Turn } from "#domain/kernel/context";
import type { RowPlan, StoredImport } from "./plan-import.ts";

/** Keeps what a check found, if the import is still as it was read. Whether it did. */
export async function keepPlan(
  turn: Turn,
  before: StoredImport,
  step: ImportStep,
  changed: Partial<StoredImport>,
  plans: RowPlan[],
): Promise<boolean> {
  const kept = await turn.db
    .update(organisationImports)
    .set({ ...changed, status: "checked", touchedAt: turn.now })
    .where(
      and(
        eq(organisationImports.id, before.id),
        eq(organisationImports.touchedAt, before.touchedAt),
        inArray(organisationImports.status, from(step)),
      ),
    )
    .returning({ id: organisationImports.id });
  if (kept.length === 0) return false;
  for (const { row, ...plan } of plans)
    await turn.db
      .update(organisationImportRows)
      .set(plan)
      .where(and(eq(organisationImportRows.importId, before.id), eq(organisationImportRows.row, row)));
  return true;
}
