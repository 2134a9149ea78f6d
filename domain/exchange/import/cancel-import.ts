import { and, eq, inArray } from "drizzle-orm";
import { organisationImports } from "#db/schema/exchange";
import type { OneImport } from "#domain/exchange/input";
import { mayImport } from "#domain/exchange/policy";
import { from } from "#domain/exchange/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { reverseRows } from "./reverse-rows.ts";

/** Ends an import that is not finished and keeps none of it: what it had written so far is reversed, its file is deleted. */
export async function cancelImport(ctx: Context, { importId }: OneImport): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const may = mayImport(ctx.actor);
    if (may !== true) return refused(may);
    const reversed = await reverseRows(ctx, importId);
    const [gone] = await ctx.db
      .delete(organisationImports)
      .where(
        and(
          eq(organisationImports.id, importId),
          eq(organisationImports.clusterId, ctx.clusterId),
          inArray(organisationImports.status, from("cancel")),
        ),
      )
      .returning({ id: organisationImports.id });
    if (!gone) return refused("import.moved_on");
    await record(ctx, "cluster.import_cancelled", { kind: "cluster", id: ctx.clusterId }, { importId, ...reversed });
    return done();
  });
}
