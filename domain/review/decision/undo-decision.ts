import type { Context } from "#domain/kernel/context";
import { type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { heldDecision } from "#domain/membership/status/held-decision";
import { reviewable } from "#domain/review/application/review-facts";
import type { ReviewApplication } from "#domain/review/input";
import { undoHeldDecision } from "./undo-held-decision.ts";

/** Takes a decision back while its mail still waits: the mail, the state and what the decision made. */
export async function undoDecision(ctx: Context, { applicationId }: ReviewApplication): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "undo");
    if (!found.ok) return found;
    const held = await heldDecision(ctx, applicationId);
    return held ? undoHeldDecision(ctx, applicationId, held) : refused("application.undo_too_late");
  });
}
