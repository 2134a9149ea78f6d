import { and, eq, inArray } from "drizzle-orm";
import { fileImports } from "#db/schema/exchange";
import type { OneImport } from "#domain/exchange/input";
import { mayImport } from "#domain/exchange/policy";
import { canTake, from } from "#domain/exchange/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { importFile } from "./import-reads.ts";
import { reverseRows } from "./reverse-rows.ts";

/** Ends an import that is not finished and keeps none of it: what it had written so far is reversed, its file is deleted. */
export async function cancelImport(ctx: Context, { importId }: OneImport): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const file = await importFile(ctx, importId);
    if (!file) return refused(mayImport(ctx.actor, "organisations") === true ? "import.moved_on" : "not_found");
    if (!canTake("cancel", file.status)) return refused("import.moved_on");
    const reversed = await reverseRows(ctx, file);
    const [gone] = await ctx.db
      .delete(fileImports)
      .where(and(eq(fileImports.id, importId), eq(fileImports.clusterId, ctx.clusterId), inArray(fileImports.status, from("cancel"))))
      .returning({ id: fileImports.id });
    if (!gone) return refused("import.moved_on");
    await record(ctx, "cluster.import_cancelled", { kind: "cluster", id: ctx.clusterId }, { importId, ...reversed });
    return done();
  });
}
