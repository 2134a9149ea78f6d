import { and, desc, eq, inArray, isNotNull, lt } from "drizzle-orm";
import { fileImports, importRows } from "#db/schema/exchange";
import type { Context, Turn } from "#domain/kernel/context";
import { MAX_AT_ONCE, takeSome } from "./short-part.ts";
import type { StoredImport, StoredRow } from "./subject.ts";
import { SUBJECT_STEPS } from "./subject-steps.ts";

const WRITTEN = ["created", "updated", "invited"] as const;
export type Reversed = Record<(typeof WRITTEN)[number] | "left", number>;

const written = (id: string) => and(eq(importRows.importId, id), inArray(importRows.outcome, [...WRITTEN]));

/** Reverses what the next rows wrote, the last row first, except what somebody has changed since. Whether there may be more. */
export async function reverseSome(turn: Turn, { id, subject, done, reversedTo }: StoredImport): Promise<boolean> {
  const rows = await turn.db
    .select()
    .from(importRows)
    .where(and(written(id), isNotNull(importRows.madeId), reversedTo === null ? undefined : lt(importRows.row, reversedTo)))
    .orderBy(desc(importRows.row))
    .limit(MAX_AT_ONCE);
  const taken = await takeSome(rows, async (row) => {
    if (!(await SUBJECT_STEPS[subject].reverse(turn, row))) return;
    await turn.db
      .update(importRows)
      .set({ madeId: null, before: null })
      .where(and(eq(importRows.importId, id), eq(importRows.row, row.row)));
  });
  const last = rows[taken - 1];
  if (!last) return false;
  await turn.db
    .update(fileImports)
    .set({ reversedTo: last.row, done: done + taken, touchedAt: turn.now })
    .where(eq(fileImports.id, id));
  return true;
}

/** What was reversed of an import, and how many rows stay as they are. */
export const countReversed = async (ctx: Context, { id }: Pick<StoredImport, "id">): Promise<Reversed> =>
  reversedAmong(await ctx.db.select({ outcome: importRows.outcome, madeId: importRows.madeId }).from(importRows).where(written(id)));

/** The same of rows that were read already: those that the import did not write count for nothing. */
export function reversedAmong(rows: readonly Pick<StoredRow, "outcome" | "madeId">[]): Reversed {
  const reversed: Reversed = { created: 0, updated: 0, invited: 0, left: 0 };
  for (const row of rows) {
    const writtenAs = WRITTEN.find((one) => one === row.outcome);
    if (writtenAs) reversed[row.madeId === null ? writtenAs : "left"]++;
  }
  return reversed;
}
