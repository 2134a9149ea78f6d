import { workPackages } from "#db/schema/plans";
import { seatOf } from "#domain/consortia/commitments/commitment-policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { AddPackage } from "./input.ts";
import { packageRefusal } from "./package-refusal.ts";
import { consortiumToPlan } from "./to-plan.ts";

/** The coordinator adds a work package to the plan. The audit has its number and not its text. */
export async function addPackage(ctx: Context, input: AddPackage): Promise<Outcome<{ slug: string; packageId: string }>> {
  const { leadId: lead, ...written } = input;
  return transact(ctx, async (ctx) => {
    const plan = await consortiumToPlan(ctx, input.consortiumId);
    if (!plan.ok) return plan;
    const facts = plan.value;
    const wrong = await packageRefusal(ctx, facts, input);
    if (wrong) return refused(wrong);
    const id = ctx.newId();
    const leadId = seatOf(facts, lead)?.id;
    await ctx.db
      .insert(workPackages)
      .values({ id, ...written, objective: input.objective ?? null, language: ctx.locale, leadId, changedAt: ctx.now, version: 1 });
    await record(ctx, "consortium.package_added", { kind: "consortium", id: facts.id }, { number: input.number, packageId: id });
    return done({ slug: facts.slug, packageId: id });
  });
}
