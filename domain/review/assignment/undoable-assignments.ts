import { and, desc, eq, gt, inArray } from "drizzle-orm";
import { auditEvents } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { from } from "#domain/membership/state";
import { DECISIONS } from "#domain/membership/status/held-decision";
import { earlier, later, SECOND } from "#lib/clock";
import type { Assignment } from "./restore-assignment.ts";

const ASSIGNING = ["application.claimed", "application.assigned"];
const OF_ASSIGNMENT = [...ASSIGNING, "application.released", "application.assignment_undone"];
const DECIDING: readonly string[] = Object.values(DECISIONS).map(({ action }) => action);
const DECISION_UNDONE = "application.undone";

/** The newest step of an assignment among steps that begin with the newest. Undefined where a decision that nobody has undone came after it: that is undone first. */
function newestAssigning<S extends { action: string }>(steps: readonly S[]): S | undefined {
  let undone = 0;
  for (const step of steps) {
    if (step.action === DECISION_UNDONE) undone += 1;
    else if (!DECIDING.includes(step.action)) return step;
    else if (undone > 0) undone -= 1;
    else return undefined;
  }
  return undefined;
}

export type UndoableAssignment = Assignment & { id: string; organisation: string; until: Date };

/** The assignments that the actor made a moment ago and that are still in force, the newest first; each can be undone as long as a decision can. */
export async function undoableAssignments(ctx: Context): Promise<UndoableAssignment[]> {
  const { actor } = ctx;
  if (!isStaff(actor)) return [];
  const rows = await ctx.db
    .select({
      id: applications.id,
      organisation: applications.organisationName,
      assignedTo: applications.assignedTo,
      action: auditEvents.action,
      by: auditEvents.actorId,
      at: auditEvents.at,
      facts: auditEvents.facts,
    })
    .from(auditEvents)
    .innerJoin(applications, eq(applications.id, auditEvents.subjectId))
    .where(
      and(
        eq(applications.clusterId, ctx.clusterId),
        inArray(applications.status, from("claim")),
        inArray(auditEvents.action, [...OF_ASSIGNMENT, ...DECIDING, DECISION_UNDONE]),
        gt(auditEvents.at, earlier(ctx.now, ctx.decisionHold * SECOND)),
      ),
    )
    .orderBy(desc(auditEvents.seq));
  const stepsOf = Map.groupBy(rows, ({ id }) => id);
  const newest = [...stepsOf.values()].flatMap((steps) => newestAssigning(steps) ?? []);
  return newest.flatMap(({ id, organisation, assignedTo, action, by, at, facts }) => {
    const isClaimed = action === "application.claimed";
    const to = isClaimed ? actor.personId : facts.to;
    if (by !== actor.personId || !ASSIGNING.includes(action) || typeof to !== "string" || to !== assignedTo) return [];
    const previous = typeof facts.from === "string" && !isClaimed ? facts.from : null;
    return [{ id, organisation, to, previous, at, until: later(at, ctx.decisionHold * SECOND) }];
  });
}
