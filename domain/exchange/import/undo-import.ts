import { and, eq, gt, inArray } from "drizzle-orm";
import { fileImports } from "#db/schema/exchange";
import type { OneImport } from "#domain/exchange/input";
import { mayImport } from "#domain/exchange/policy";
import { from } from "#domain/exchange/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { cutOff } from "#domain/retention/lengths";
import { importFile } from "./import-reads.ts";
import { type Reversed, reverseRows } from "./reverse-rows.ts";

/** Undoes a whole import while that is possible. What somebody has changed since stays as it is; invitations that nobody has accepted end. */
export async function undoImport(ctx: Context, { importId }: OneImport): Promise<Outcome<Reversed>> {
  return transact(ctx, async (ctx) => {
    const file = await importFile(ctx, importId);
    if (!file) return refused(mayImport(ctx.actor, "organisations") === true ? "import.too_late" : "not_found");
    const [undone] = await ctx.db
      .update(fileImports)
      .set({ status: "undone", undoneAt: ctx.now, touchedAt: ctx.now })
      .where(
        and(
          eq(fileImports.id, importId),
          eq(fileImports.clusterId, ctx.clusterId),
          inArray(fileImports.status, from("undo")),
          gt(fileImports.finishedAt, cutOff(ctx.now, "importUndo")),
        ),
      )
      .returning({ id: fileImports.id });
    if (!undone) return refused("import.too_late");
    const reversed = await reverseRows(ctx, file);
    await record(ctx, "cluster.import_undone", { kind: "cluster", id: ctx.clusterId }, { importId, ...reversed });
    return done(reversed);
  });
}
