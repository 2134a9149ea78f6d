import { eq } from "drizzle-orm";
import { partnerWork, workPackages, workPlans } from "#db/schema/plans";
import { entersFor, mayStateCosts } from "#domain/consortia/budget/budget-place";
import { seatOf } from "#domain/consortia/commitments/commitment-policy";
import { factsOf } from "#domain/consortia/facts";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { StateWork } from "./input.ts";
import type { StatedWork } from "./state.ts";

/**
 * States what a partner works in each package; what the coordinator enters for another partner waits until that confirms it. Also its share of the lump sum where one pays for the project. What it stated for a package that the form does
 * not name yet is kept. Of two who began from the same version, the later is told. The audit names no amount.
 */
export async function stateWork(ctx: Context, input: StateWork): Promise<Outcome<{ slug: string }>> {
  const { consortiumId, organisationId, version } = input;
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts) return refused("not_found");
    const may = mayStateCosts(ctx.actor, facts, organisationId);
    if (may !== true) return refused(may);
    const seat = seatOf(facts, organisationId);
    if (!seat) return refused("consortium.not_in");
    const packages = await ctx.db.select({ id: workPackages.id }).from(workPackages).where(eq(workPackages.consortiumId, facts.id));
    if (!input.work.every(({ packageId }) => packages.some(({ id }) => id === packageId))) return refused("plan.package_gone");
    const [plan] = await ctx.db.select({ isLumpSum: workPlans.isLumpSum }).from(workPlans).where(eq(workPlans.consortiumId, facts.id));
    const [before] = await ctx.db.select().from(partnerWork).where(eq(partnerWork.memberId, seat.id));

    const work: StatedWork = {};
    for (const { id } of packages) {
      const [old, given] = [before?.work[id], input.work.find(({ packageId }) => packageId === id)];
      const share = plan?.isLumpSum ? given?.share : old?.share;
      const stated = given ? { months: given.months, share: share ?? 0 } : old;
      if (stated) work[id] = stated;
    }
    const enteredById = entersFor(ctx.actor, facts, organisationId);
    const values = { work, statedAt: ctx.now, enteredById, version: version + 1 };
    const written = await ctx.db
      .insert(partnerWork)
      .values({ memberId: seat.id, ...values })
      .onConflictDoUpdate({ target: partnerWork.memberId, set: values, setWhere: eq(partnerWork.version, version) })
      .returning({ version: partnerWork.version });
    if (written.length === 0) return refused("conflict", { version: String(before?.version) });
    const about = { kind: "consortium", id: facts.id } as const;
    if (enteredById) await record(ctx, "consortium.work_entered", about, { organisationId, byOrganisationId: enteredById });
    else await record(ctx, "consortium.work_stated", about, { organisationId });
    return done({ slug: facts.slug });
  });
}
