import { and, eq } from "drizzle-orm";
import { importMappings, importRows } from "#db/schema/exchange";
import type { ImportLine, ImportSubject } from "#domain/exchange/state";
import type { Context, Turn } from "#domain/kernel/context";
import { clusterKindsOf } from "#domain/organisations/kinds/cluster-kinds";
import { headingsKey } from "./headings-key.ts";
import { suggestColumns } from "./suggest-columns.ts";
import { withKindWords } from "./word-codes.ts";

/** Lines of a file as a table. */
export type Reading = { headings: string[]; rows: ImportLine[] };
const AT_ONCE = 100;

/** What an import keeps of its file: the headings, where its columns may go, and what its words mean. */
export async function readingOf(ctx: Context, subject: ImportSubject, { headings, rows }: Reading) {
  const { clusterId, headingsKey: key, columns, values } = importMappings;
  const [remembered] = await ctx.db
    .select({ columns, values })
    .from(importMappings)
    .where(and(eq(clusterId, ctx.clusterId), eq(key, headingsKey(subject, headings))));
  const said = remembered?.values ?? {};
  return {
    headings,
    columns: suggestColumns(subject, headings, rows, remembered?.columns),
    values: subject === "organisations" ? withKindWords(said, await clusterKindsOf(ctx)) : said,
    total: rows.length,
  };
}

/** Keeps the rows of a reading. */
export async function keepRows(turn: Turn, importId: string, rows: readonly ImportLine[]) {
  for (let n = 0; n < rows.length; n += AT_ONCE)
    await turn.db
      .insert(importRows)
      .values(rows.slice(n, n + AT_ONCE).map(({ row, cells }) => ({ importId, row, cells, fixes: {}, problems: [], isDoubtful: false })));
}

/** The lines of a sheet below those headings, which are one of its lines. */
export function readingFrom(lines: readonly ImportLine[], headingRow: number): Reading | undefined {
  const at = lines.findIndex(({ row }) => row === headingRow);
  const line = lines[at];
  return line && { headings: line.cells, rows: lines.slice(at + 1) };
}
