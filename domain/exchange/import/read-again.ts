import { and, eq } from "drizzle-orm";
import { fileImports, importRows, importSheets } from "#db/schema/exchange";
import type { ReadAgain } from "#domain/exchange/input";
import { abilities } from "#domain/exchange/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { findHeadings } from "./find-headings.ts";
import { importFile } from "./import-reads.ts";
import { keepRows, readingFrom, readingOf } from "./keep-reading.ts";

/** Reads a file whose columns are not said yet with another line as its headings, or another of its sheets, whose headings are found. */
export async function readAgain(ctx: Context, { importId, sheet, headingRow }: ReadAgain): Promise<Outcome<{ importId: string }>> {
  return transact(ctx, async (ctx) => {
    const file = await importFile(ctx, importId);
    if (!file) return refused("not_found");
    const may = abilities(ctx.actor, file).map;
    if (may !== true) return refused(may);
    const [kept] = await ctx.db
      .select({ lines: importSheets.lines })
      .from(importSheets)
      .where(and(eq(importSheets.importId, importId), eq(importSheets.position, sheet)));
    if (file.status !== "columns" || !kept) return refused("import.moved_on");
    const row = sheet === file.sheet ? headingRow : findHeadings(file.subject, kept.lines)?.row;
    const reading = row === undefined ? undefined : readingFrom(kept.lines, row);
    if (!reading || reading.rows.length === 0) return refused("import.no_rows");
    await ctx.db.delete(importRows).where(eq(importRows.importId, importId));
    await keepRows(ctx, importId, reading.rows);
    await ctx.db
      .update(fileImports)
      .set({ sheet, headingRow: row, ...(await readingOf(ctx, file.subject, reading)), touchedAt: ctx.now })
      .where(eq(fileImports.id, importId));
    await record(ctx, "cluster.import_read_again", { kind: "cluster", id: ctx.clusterId }, { importId, rows: reading.rows.length });
    return done({ importId });
  });
}
