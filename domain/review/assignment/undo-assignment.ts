import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { reviewable } from "#domain/review/application/review-facts";
import type { ReviewApplication } from "#domain/review/input";
import { restoreAssignment } from "./restore-assignment.ts";
import { undoableAssignments } from "./undoable-assignments.ts";

/** Undoes one's own assignment of a moment ago: the holder before it, the stage and its dates. */
export async function undoAssignment(ctx: Context, { applicationId }: ReviewApplication): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "read");
    if (!found.ok) return found;
    const last = (await undoableAssignments(ctx)).find(({ id }) => id === applicationId);
    if (!last || !(await restoreAssignment(ctx, applicationId, last))) return refused("application.assignment_changed");
    const facts = { from: last.to, to: last.previous };
    await record(ctx, "application.assignment_undone", { kind: "application", id: applicationId }, facts);
    return done();
  });
}
