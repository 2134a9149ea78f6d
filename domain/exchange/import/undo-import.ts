import { eq } from "drizzle-orm";
import { fileImports } from "#db/schema/exchange";
import type { OneImport } from "#domain/exchange/input";
import { mayImport } from "#domain/exchange/policy";
import { canTake } from "#domain/exchange/state";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { cutOff } from "#domain/retention/lengths";
import { importFile } from "./import-reads.ts";
import { planWork } from "./plan-work.ts";

/**
 * Undoes a whole import while that is possible: the worker reverses a few rows at a time. What somebody has changed since stays as it is; invitations
 * that nobody has accepted end.
 */
export async function undoImport(ctx: Context, { importId }: OneImport): Promise<Outcome<{ importId: string }>> {
  return transact(ctx, async (ctx) => {
    const file = await importFile(ctx, importId);
    if (!file) return refused(mayImport(ctx.actor, "organisations") === true ? "import.too_late" : "not_found");
    if (!canTake("undo", file.status) || !file.finishedAt || file.finishedAt <= cutOff(ctx.now, "importUndo"))
      return refused("import.too_late");
    await ctx.db
      .update(fileImports)
      .set({ status: "undoing", stepBy: actorId(ctx.actor) ?? null, reversedTo: null, done: 0, touchedAt: ctx.now })
      .where(eq(fileImports.id, importId));
    await record(ctx, "cluster.import_undo_started", { kind: "cluster", id: ctx.clusterId }, { importId });
    await planWork(ctx, importId);
    return done({ importId });
  });
}
