import type { Context } from "#domain/kernel/context";
import { undoableAssignments } from "#domain/review/assignment/undoable-assignments";
import { type UndoableDecision, undoable } from "./undoable.ts";

/** A step of the reader's that can be undone, and until when. */
export type UndoableStep = UndoableDecision & { what: "decision" | "assignment" };

/** Decisions and assignments of the reader's that can be undone, the newest first. */
export async function undoStack(ctx: Context): Promise<UndoableStep[]> {
  const [decisions, assignments] = [await undoable(ctx), await undoableAssignments(ctx)];
  return [
    ...decisions.map((decision) => ({ ...decision, what: "decision" as const })),
    ...assignments.map(({ id, organisation, until }) => ({ id, organisation, until, what: "assignment" as const })),
  ].sort((one, other) => other.until.getTime() - one.until.getTime());
}
