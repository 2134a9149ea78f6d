import { and, desc, eq, gt, inArray } from "drizzle-orm";
import { auditEvents } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { from } from "#domain/membership/state";
import { earlier, later, SECOND } from "#lib/clock";
import type { Assignment } from "./restore-assignment.ts";

const ASSIGNING = ["application.claimed", "application.assigned"];
const OF_ASSIGNMENT = [...ASSIGNING, "application.released", "application.assignment_undone"];

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
        inArray(auditEvents.action, OF_ASSIGNMENT),
        gt(auditEvents.at, earlier(ctx.now, ctx.decisionHold * SECOND)),
      ),
    )
    .orderBy(desc(auditEvents.seq));
  const newest = rows.filter(({ id }, at) => rows.findIndex((row) => row.id === id) === at);
  return newest.flatMap(({ id, organisation, assignedTo, action, by, at, facts }) => {
    const isClaimed = action === "application.claimed";
    const to = isClaimed ? actor.personId : facts.to;
    if (by !== actor.personId || !ASSIGNING.includes(action) || typeof to !== "string" || to !== assignedTo) return [];
    const previous = typeof facts.from === "string" && !isClaimed ? facts.from : null;
    return [{ id, organisation, to, previous, at, until: later(at, ctx.decisionHold * SECOND) }];
  });
}
