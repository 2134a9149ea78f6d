import { and, eq, gt, inArray } from "drizzle-orm";
import { organisationImports } from "#db/schema/exchange";
import type { OneImport } from "#domain/exchange/input";
import { mayImport } from "#domain/exchange/policy";
import { from } from "#domain/exchange/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { cutOff } from "#domain/retention/lengths";
import { type Reversed, reverseRows } from "./reverse-rows.ts";

/** Undoes a whole import while that is possible. Organisations that somebody has changed since stay as they are. */
export async function undoImport(ctx: Context, { importId }: OneImport): Promise<Outcome<Reversed>> {
  return transact(ctx, async (ctx) => {
    const may = mayImport(ctx.actor);
    if (may !== true) return refused(may);
    const [undone] = await ctx.db
      .update(organisationImports)
      .set({ status: "undone", undoneAt: ctx.now, touchedAt: ctx.now })
      .where(
        and(
          eq(organisationImports.id, importId),
          eq(organisationImports.clusterId, ctx.clusterId),
          inArray(organisationImports.status, from("undo")),
          gt(organisationImports.finishedAt, cutOff(ctx.now, "importUndo")),
        ),
      )
      .returning({ id: organisationImports.id });
    if (!undone) return refused("import.too_late");
    const reversed = await reverseRows(ctx, importId);
    await record(ctx, "cluster.import_undone", { kind: "cluster", id: ctx.clusterId }, { importId, ...reversed });
    return done(reversed);
  });
}
