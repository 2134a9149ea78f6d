import { and, eq, isNotNull } from "drizzle-orm";
import { partnerWork } from "#db/schema/plans";
import { mayConfirmEntered } from "#domain/consortia/budget/budget-place";
import type { ConfirmEntered } from "#domain/consortia/budget/input";
import { seatOf } from "#domain/consortia/commitments/commitment-policy";
import { factsOf } from "#domain/consortia/facts";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** A partner confirms the person-months that the coordinator entered for it. Of two who confirm at once, the later finds nothing to confirm; whoever saw other months is told. */
export async function confirmWork(
  ctx: Context,
  { consortiumId, organisationId, version }: ConfirmEntered,
): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts) return refused("not_found");
    const may = mayConfirmEntered(ctx.actor, facts, organisationId);
    if (may !== true) return refused(may);
    const seat = seatOf(facts, organisationId);
    if (!seat) return refused("consortium.not_in");
    const isEntered = and(eq(partnerWork.memberId, seat.id), isNotNull(partnerWork.enteredById));
    if ((await ctx.db.$count(partnerWork, isEntered)) === 0) return refused("consortium.nothing_to_confirm");
    const confirmed = await ctx.db
      .update(partnerWork)
      .set({ enteredById: null, version: version + 1 })
      .where(and(isEntered, eq(partnerWork.version, version)))
      .returning({ version: partnerWork.version });
    if (confirmed.length === 0) return refused("conflict");
    await record(ctx, "consortium.work_confirmed", { kind: "consortium", id: facts.id }, { organisationId });
    return done({ slug: facts.slug });
  });
}
