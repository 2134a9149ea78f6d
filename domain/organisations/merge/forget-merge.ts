import { eq } from "drizzle-orm";
import { organisationMerges } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { reversibleUntil } from "./merge-rows.ts";

/** Called by the merge: what it keeps for its reversal goes when that is no longer possible. */
export const forgetMergeLater = (ctx: Context, mergeId: string) =>
  enqueueJob(ctx, "merge.forget", mergeId, { mergeId }, reversibleUntil(ctx.now));

/** Lets go of the rows as they were before a merge that can no longer be undone. */
export async function forgetMerge(ctx: Context, { mergeId }: { mergeId: string }): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const [merge] = await ctx.db
      .select({ intoId: organisationMerges.intoId, confirmedAt: organisationMerges.confirmedAt, undo: organisationMerges.undo })
      .from(organisationMerges)
      .where(eq(organisationMerges.id, mergeId));
    if (!merge?.undo || !merge.confirmedAt || reversibleUntil(merge.confirmedAt) > ctx.now) return done();
    await ctx.db.update(organisationMerges).set({ undo: null, owners: null }).where(eq(organisationMerges.id, mergeId));
    await record(ctx, "organisation.merge_forgotten", { kind: "organisation", id: merge.intoId }, { mergeId });
    return done();
  });
}
