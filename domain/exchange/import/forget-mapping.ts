import { and, eq } from "drizzle-orm";
import { importMappings } from "#db/schema/exchange";
import type { OneMapping } from "#domain/exchange/input";
import { mayImport } from "#domain/exchange/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** Forgets where the columns of files with these headings go. */
export async function forgetMapping(ctx: Context, { headingsKey }: OneMapping): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const may = mayImport(ctx.actor, "organisations");
    if (may !== true) return refused(may);
    const gone = await ctx.db
      .delete(importMappings)
      .where(and(eq(importMappings.clusterId, ctx.clusterId), eq(importMappings.headingsKey, headingsKey)))
      .returning({ key: importMappings.headingsKey });
    if (gone.length === 0) return refused("not_found");
    await record(ctx, "cluster.import_mapping_forgotten", { kind: "cluster", id: ctx.clusterId });
    return done();
  });
}
