import { fileImports, importSheets } from "#db/schema/exchange";
import { mayImport } from "#domain/exchange/policy";
import type { ImportLine, ImportSubject } from "#domain/exchange/state";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { findSheet } from "./find-headings.ts";
import { keepRows, readingFrom, readingOf } from "./keep-reading.ts";

type Sheet = { name: string; lines: ImportLine[] };
/** A file as it was read: its first line as the headings, and the other sheets of a workbook. */
export type StagedFile = {
  subject: ImportSubject;
  fileName: string;
  bytes: number;
  format: string;
  delimiter?: string | undefined;
  encoding?: string | undefined;
  headings: string[];
  headingRow?: number | undefined;
  rows: ImportLine[];
  sheet?: string | undefined;
  others?: Sheet[] | undefined;
};

/** Its sheets; a file of objects has none, and its headings are no line. */
const sheetsOf = ({ headings, headingRow, rows, sheet = "", others = [] }: StagedFile): Sheet[] =>
  headingRow === undefined ? [] : [{ name: sheet, lines: [{ row: headingRow, cells: headings }, ...rows] }, ...others];

/** Keeps the rows of a file for the next steps, below the headings and of the sheet that are found. Nothing else is written. */
export async function stageImport(ctx: Context, staged: StagedFile): Promise<Outcome<{ importId: string }>> {
  const { subject, fileName, bytes, format, delimiter, encoding } = staged;
  const sheets = sheetsOf(staged);
  const found = findSheet(subject, sheets);
  const reading = (found && readingFrom(sheets[found.position]?.lines ?? [], found.row)) ?? staged;
  return transact(ctx, async (ctx) => {
    const may = mayImport(ctx.actor, subject);
    if (may !== true) return refused(may);
    const importId = ctx.newId();
    await ctx.db.insert(fileImports).values({
      id: importId,
      clusterId: ctx.clusterId,
      subject,
      fileName,
      bytes,
      format,
      delimiter,
      encoding,
      sheet: found?.position,
      headingRow: found?.row,
      ...(await readingOf(ctx, subject, reading)),
      rule: "keep",
      status: "columns",
      done: 0,
      askedBy: actorId(ctx.actor) ?? "",
      createdAt: ctx.now,
      touchedAt: ctx.now,
    });
    await keepRows(ctx, importId, reading.rows);
    for (const [position, { name, lines }] of sheets.entries())
      await ctx.db.insert(importSheets).values({ importId, position, name, lines });
    await record(
      ctx,
      "cluster.import_staged",
      { kind: "cluster", id: ctx.clusterId },
      { importId, of: subject, rows: reading.rows.length },
    );
    return done({ importId });
  });
}
