import { and, eq, isNotNull } from "drizzle-orm";
import { partnerWork } from "#db/schema/plans";
import { enteredSeat } from "#domain/consortia/budget/entered-seat";
import type { ConfirmEntered } from "#domain/consortia/budget/input";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** A partner confirms the person-months that the coordinator entered for it. The later of two confirmations finds nothing to confirm, and one of older months is a conflict. */
export async function confirmWork(
  ctx: Context,
  { consortiumId, organisationId, version }: ConfirmEntered,
): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const entered = await enteredSeat(ctx, { consortiumId, organisationId });
    if (!entered.ok) return entered;
    const { seatId, id, slug } = entered.value;
    const isEntered = and(eq(partnerWork.memberId, seatId), isNotNull(partnerWork.enteredById));
    if ((await ctx.db.$count(partnerWork, isEntered)) === 0) return refused("consortium.nothing_to_confirm");
    const confirmed = await ctx.db
      .update(partnerWork)
      .set({ enteredById: null, version: version + 1 })
      .where(and(isEntered, eq(partnerWork.version, version)))
      .returning({ version: partnerWork.version });
    if (confirmed.length === 0) return refused("conflict");
    await record(ctx, "consortium.work_confirmed", { kind: "consortium", id }, { organisationId });
    return done({ slug });
  });
}
