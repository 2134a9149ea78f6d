import { workPackages } from "#db/schema/plans";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { RemovePackage } from "./input.ts";
import { packageToPlan } from "./to-plan.ts";

/** The coordinator removes a work package. What partners stated for it counts no more, and goes when they next state their work. */
export async function removePackage(ctx: Context, input: RemovePackage): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const found = await packageToPlan(ctx, input);
    if (!found.ok) return found;
    const { facts, here } = found.value;
    const [gone] = await ctx.db.delete(workPackages).where(here).returning({ number: workPackages.number });
    if (!gone) return refused("not_found");
    await record(
      ctx,
      "consortium.package_removed",
      { kind: "consortium", id: facts.id },
      { number: gone.number, packageId: input.packageId },
    );
    return done({ slug: facts.slug });
  });
}
