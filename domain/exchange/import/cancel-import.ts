import { and, eq, isNotNull } from "drizzle-orm";
import { fileImports, importRows } from "#db/schema/exchange";
import type { OneImport } from "#domain/exchange/input";
import { mayImport } from "#domain/exchange/policy";
import { canTake } from "#domain/exchange/state";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { deleteImport } from "./cancel-rows.ts";
import { importFile } from "./import-reads.ts";
import { planWork } from "./plan-work.ts";

/** Ends an import that is not finished and keeps none of it. What it had written so far is reversed by the worker, which then deletes its file. */
export async function cancelImport(ctx: Context, { importId }: OneImport): Promise<Outcome<{ isDeleted: boolean }>> {
  return transact(ctx, async (ctx) => {
    const file = await importFile(ctx, importId);
    if (!file) return refused(mayImport(ctx.actor, "organisations") === true ? "import.moved_on" : "not_found");
    if (!canTake("cancel", file.status)) return refused("import.moved_on");
    const [written] = await ctx.db
      .select({ row: importRows.row })
      .from(importRows)
      .where(and(eq(importRows.importId, importId), isNotNull(importRows.outcome)))
      .limit(1);
    if (!written) {
      await deleteImport(ctx, file);
      return done({ isDeleted: true });
    }
    await ctx.db
      .update(fileImports)
      .set({ status: "cancelling", stepBy: actorId(ctx.actor) ?? null, reversedTo: null, done: 0, touchedAt: ctx.now })
      .where(eq(fileImports.id, importId));
    await record(ctx, "cluster.import_cancel_started", { kind: "cluster", id: ctx.clusterId }, { importId });
    await planWork(ctx, importId);
    return done({ isDeleted: false });
  });
}
