import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { undoAssignment } from "#domain/review/assignment/undo-assignment";
import type { UndoMany } from "#domain/review/queue/queue-input";
import type { FailedDecision } from "./decide-many.ts";
import { undoDecision } from "./undo-decision.ts";

/** Undoes several decisions or assignments, one after the other: an email that has left keeps its own, and is told. */
export async function undoDecisions(
  ctx: Context,
  { applicationId, what }: UndoMany,
): Promise<Outcome<{ count: number; failed: FailedDecision[] }>> {
  if (!isStaff(ctx.actor)) return refused("forbidden");
  const failed: FailedDecision[] = [];
  const ids = [...new Set(applicationId)];
  for (const id of ids) {
    const outcome = await (what === "assignment" ? undoAssignment : undoDecision)(ctx, { applicationId: id });
    if (!outcome.ok) failed.push({ applicationId: id, refusal: outcome.refusal });
  }
  return done({ count: ids.length - failed.length, failed });
}
