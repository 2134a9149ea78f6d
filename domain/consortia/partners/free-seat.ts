import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { addStep, stepsOf } from "#domain/consortia/commitments/steps";
import { NO_OFFER } from "#domain/consortia/coordination/offers";
import { seatFrom } from "#domain/consortia/state";
import type { Turn } from "#domain/kernel/context";

type How = { step: "leave"; status: "left" } | { step: "remove"; status: "removed"; reason: string };

/** Takes a partner out of its seat, in the transaction of a verb: its role has a seat more, and what it had committed to ends. False where it sits in none. */
export async function freeSeat(turn: Turn, consortiumId: string, organisationId: string, { step, ...how }: How): Promise<boolean> {
  const [left] = await turn.db
    .update(consortiumMembers)
    .set({
      ...how,
      participation: "beneficiary",
      affiliatedSeatId: null,
      decidedAt: turn.now,
      ...NO_OFFER,
      invitedAt: null,
      version: sql`${consortiumMembers.version} + 1`,
    })
    .where(
      and(
        eq(consortiumMembers.consortiumId, consortiumId),
        eq(consortiumMembers.organisationId, organisationId),
        eq(consortiumMembers.role, "partner"),
        inArray(consortiumMembers.status, seatFrom(step)),
      ),
    )
    .returning({ id: consortiumMembers.id, roleId: consortiumMembers.roleSoughtId });
  if (!left) return false;
  const steps = await stepsOf(turn, [left.id]);
  // Whoever comes back begins again: what was committed before does not come back with the seat.
  if (steps.length > 0 && steps.at(-1)?.step !== "withdrawn")
    await addStep(turn, steps, { memberId: left.id, step: "withdrawn", until: null });
  if (left.roleId)
    await turn.db
      .update(rolesSought)
      .set({ taken: sql`${rolesSought.taken} - 1` })
      .where(and(eq(rolesSought.id, left.roleId), gt(rolesSought.taken, 0)));
  return true;
}
