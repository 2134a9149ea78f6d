import { and, eq, sql } from "drizzle-orm";
import { workPackages } from "#db/schema/plans";
import { seatOf } from "#domain/consortia/commitments/commitment-policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { EditPackage } from "./input.ts";
import { packageRefusal } from "./package-refusal.ts";
import { packageToPlan } from "./to-plan.ts";

/** The coordinator changes a work package. Of two who began from the same version, the later is told. */
export async function editPackage(ctx: Context, input: EditPackage): Promise<Outcome<{ slug: string }>> {
  const { consortiumId, packageId, version, leadId: lead, ...written } = input;
  return transact(ctx, async (ctx) => {
    const found = await packageToPlan(ctx, { consortiumId, packageId });
    if (!found.ok) return found;
    const { facts, here, before } = found.value;
    const wrong = await packageRefusal(ctx, facts, input);
    if (wrong) return refused(wrong);
    const values = { ...written, objective: input.objective ?? null, leadId: (lead && seatOf(facts, lead)?.id) ?? null };
    const changed = await ctx.db
      .update(workPackages)
      .set({ ...values, language: ctx.locale, changedAt: ctx.now, version: sql`${workPackages.version} + 1` })
      .where(and(here, eq(workPackages.version, version)))
      .returning({ version: workPackages.version });
    if (changed.length === 0) return refused("conflict", { version: String(before.version) });
    await record(ctx, "consortium.package_changed", { kind: "consortium", id: facts.id }, { number: input.number, packageId });
    return done({ slug: facts.slug });
  });
}
