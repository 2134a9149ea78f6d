import { and, eq } from "drizzle-orm";
import { organisationMerges } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { isPending } from "#domain/kernel/second-person";
import { transact } from "#domain/kernel/transact";
import type { DecideMerge } from "./merge-input.ts";
import { mayMerge } from "./merge-policy.ts";
import { mergeRow } from "./merge-rows.ts";
import { mergeParty } from "./merge-sides.ts";

/** A merge that was asked for is not made: the one who asked withdraws it, or another administrator declines. */
export async function declineMerge(ctx: Context, { mergeId }: DecideMerge): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const merge = await mergeRow(ctx, mergeId);
    const from = merge && (await mergeParty(ctx, { id: merge.fromId }));
    const into = merge && (await mergeParty(ctx, { id: merge.intoId }));
    if (!merge || !from || !into) return refused("not_found");
    const may = mayMerge(ctx.actor, from, into);
    if (may !== true) return refused(may);
    const [declined] = await ctx.db
      .update(organisationMerges)
      .set({ declinedAt: ctx.now })
      .where(and(eq(organisationMerges.id, mergeId), isPending(organisationMerges)))
      .returning({ id: organisationMerges.id });
    if (!declined) return refused("merge.not_waiting");
    await record(ctx, "organisation.merge_declined", { kind: "organisation", id: into.id }, { mergeId, from: from.id });
    return done();
  });
}
