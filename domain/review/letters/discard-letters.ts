import { and, eq, isNull } from "drizzle-orm";
import { letterTemplates } from "#db/schema/review";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { OfLetters } from "#domain/review/input";
import { draftsStamp } from "./letters.ts";

/** Throws away every letter that is being written; those in force stay. */
export async function discardLetters(ctx: Context, { version: seen }: OfLetters): Promise<Outcome> {
  if (!isStaffAdmin(ctx.actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const { stamp, n } = await draftsStamp(ctx);
    if (n === 0) return refused("definition.no_draft");
    if (stamp !== seen) return refused("conflict", { version: stamp });
    await ctx.db.delete(letterTemplates).where(and(eq(letterTemplates.clusterId, ctx.clusterId), isNull(letterTemplates.publishedAt)));
    await record(ctx, "cluster.letters_discarded", { kind: "cluster", id: ctx.clusterId }, { n });
    return done();
  });
}
