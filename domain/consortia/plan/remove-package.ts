import { and, eq } from "drizzle-orm";
import { workPackages } from "#db/schema/plans";
import { factsOf } from "#domain/consortia/facts";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { RemovePackage } from "./input.ts";
import { mayPlan } from "./plan-policy.ts";

/** The coordinator removes a work package. What partners stated for it counts no more, and goes when they next state their work. */
export async function removePackage(ctx: Context, { consortiumId, packageId }: RemovePackage): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts) return refused("not_found");
    const may = mayPlan(ctx.actor, facts);
    if (may !== true) return refused(may);
    const [gone] = await ctx.db
      .delete(workPackages)
      .where(and(eq(workPackages.id, packageId), eq(workPackages.consortiumId, facts.id)))
      .returning({ number: workPackages.number });
    if (!gone) return refused("not_found");
    await record(ctx, "consortium.package_removed", { kind: "consortium", id: facts.id }, { number: gone.number, packageId });
    return done({ slug: facts.slug });
  });
}
