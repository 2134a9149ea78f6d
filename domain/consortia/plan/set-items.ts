import { and, eq, sql } from "drizzle-orm";
import { workPackages } from "#db/schema/plans";
import { seatOf } from "#domain/consortia/commitments/commitment-policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { SetItems } from "./input.ts";
import type { PackageItem } from "./state.ts";
import { packageToPlan } from "./to-plan.ts";

/** The coordinator writes the tasks and milestones of a work package. Of two who began from the same version, the later is told. The audit has their number and not their text. */
export async function setItems(ctx: Context, { consortiumId, packageId, version, items }: SetItems): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const found = await packageToPlan(ctx, { consortiumId, packageId });
    if (!found.ok) return found;
    const { facts, here, before } = found.value;
    if (items.some(({ ownerId }) => ownerId && !seatOf(facts, ownerId))) return refused("consortium.not_in");
    const written = items.map(({ ownerId, verification, ...item }): PackageItem => {
      // What nobody changed stays in the language in which it was written.
      const kept = before.items.find(({ title }) => title === item.title);
      return {
        ...item,
        ownerId: (ownerId && seatOf(facts, ownerId)?.id) ?? null,
        verification: verification ?? null,
        language: kept?.language ?? ctx.locale,
      };
    });
    const [changed] = await ctx.db
      .update(workPackages)
      .set({ items: written, changedAt: ctx.now, version: sql`${workPackages.version} + 1` })
      .where(and(here, eq(workPackages.version, version)))
      .returning({ number: workPackages.number });
    if (!changed) return refused("conflict", { version: String(before.version) });
    await record(
      ctx,
      "consortium.package_items_set",
      { kind: "consortium", id: facts.id },
      { number: changed.number, packageId, items: written.length },
    );
    return done({ slug: facts.slug });
  });
}
