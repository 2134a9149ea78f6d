import { mayConfirmEntered } from "#domain/consortia/budget/budget-place";
import type { ConfirmEntered } from "#domain/consortia/budget/input";
import { seatOf } from "#domain/consortia/commitments/commitment-policy";
import { factsOf } from "#domain/consortia/facts";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";

/** The seat whose entered costs or person-months the actor may confirm, and its consortium; or why they may not. One query. */
export async function enteredSeat(
  ctx: Context,
  { consortiumId, organisationId }: Pick<ConfirmEntered, "consortiumId" | "organisationId">,
): Promise<Outcome<{ seatId: string; id: string; slug: string }>> {
  const facts = await factsOf(ctx, { id: consortiumId });
  if (!facts) return refused("not_found");
  const may = mayConfirmEntered(ctx.actor, facts, organisationId);
  if (may !== true) return refused(may);
  const seat = seatOf(facts, organisationId);
  return seat ? done({ seatId: seat.id, id: facts.id, slug: facts.slug }) : refused("consortium.not_in");
}
