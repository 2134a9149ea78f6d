import { and, eq } from "drizzle-orm";
import { fileImports, importMappings, importRows } from "#db/schema/exchange";
import { mayImport } from "#domain/exchange/policy";
import type { ImportSubject } from "#domain/exchange/state";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { clusterKindsOf } from "#domain/organisations/kinds/cluster-kinds";
import { headingsKey } from "./headings-key.ts";
import { suggestColumns } from "./suggest-columns.ts";
import { withKindWords } from "./word-codes.ts";

/** A file as it was read. */
export type StagedFile = {
  subject: ImportSubject;
  fileName: string;
  bytes: number;
  format: string;
  delimiter?: string | undefined;
  encoding?: string | undefined;
  headings: string[];
  rows: { row: number; cells: string[] }[];
};
const AT_ONCE = 100;

/** Keeps the rows of a file for the next steps. Nothing else is written. */
export async function stageImport(ctx: Context, { rows, ...file }: StagedFile): Promise<Outcome<{ importId: string }>> {
  return transact(ctx, async (ctx) => {
    const may = mayImport(ctx.actor, file.subject);
    if (may !== true) return refused(may);
    const key = headingsKey(file.subject, file.headings);
    const [remembered] = await ctx.db
      .select({ columns: importMappings.columns, values: importMappings.values })
      .from(importMappings)
      .where(and(eq(importMappings.clusterId, ctx.clusterId), eq(importMappings.headingsKey, key)));
    const importId = ctx.newId();
    await ctx.db.insert(fileImports).values({
      ...file,
      id: importId,
      clusterId: ctx.clusterId,
      columns: suggestColumns(file.subject, file.headings, rows, remembered?.columns),
      values:
        file.subject === "organisations" ? withKindWords(remembered?.values ?? {}, await clusterKindsOf(ctx)) : (remembered?.values ?? {}),
      rule: "keep",
      status: "columns",
      total: rows.length,
      done: 0,
      askedBy: actorId(ctx.actor) ?? "",
      createdAt: ctx.now,
      touchedAt: ctx.now,
    });
    for (let n = 0; n < rows.length; n += AT_ONCE)
      await ctx.db
        .insert(importRows)
        .values(rows.slice(n, n + AT_ONCE).map((row) => ({ ...row, importId, fixes: {}, problems: [], isDoubtful: false })));
    await record(ctx, "cluster.import_staged", { kind: "cluster", id: ctx.clusterId }, { importId, of: file.subject, rows: rows.length });
    return done({ importId });
  });
}
