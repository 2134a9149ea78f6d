import { and, eq, inArray, sql } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { STAFF_ROLES } from "#domain/access/state";
import type { Turn } from "#domain/kernel/context";
import { from } from "#domain/membership/state";
import { rulesFor } from "#domain/review/rules/current-rules";
import { unenterStage } from "#domain/review/stages/enter-stage";
import { openEntry } from "#domain/review/stages/stage-entries";
import { firstStage, nextStage } from "#domain/review/stages/stages";

/** An assignment: who has the application by it, who had it before, and when. */
export type Assignment = { to: string; previous: string | null; at: Date };

/**
 * As if the assignment had not been: the holder before it, the stage and its dates. Answers whether it was still in force; nothing changes
 * where somebody else has the application by now. Part of the verb that says why.
 */
export async function restoreAssignment(turn: Turn, applicationId: string, { to, previous, at }: Assignment): Promise<boolean> {
  const holder = previous && (await isStaffNow(turn, previous)) ? previous : null;
  const [restored] = await turn.db
    .update(applications)
    .set({ assignedTo: holder, version: sql`${applications.version} + 1` })
    .where(and(eq(applications.id, applicationId), eq(applications.assignedTo, to), inArray(applications.status, from("claim"))))
    .returning({ id: applications.id });
  if (!restored) return false;
  const rules = await rulesFor(turn, applicationId);
  const entered = await openEntry(turn, applicationId);
  const isFromAssignment = entered?.n === 2 && entered.stage === nextStage(rules, firstStage(rules).key)?.key;
  if (isFromAssignment && entered.enteredAt.getTime() === at.getTime()) await unenterStage(turn, applicationId);
  return true;
}

async function isStaffNow(turn: Turn, personId: string) {
  const [found] = await turn.db
    .select({ id: people.id })
    .from(people)
    .innerJoin(clusterRoles, eq(clusterRoles.personId, people.id))
    .where(and(eq(people.id, personId), eq(people.status, "active"), inArray(clusterRoles.role, STAFF_ROLES)));
  return found !== undefined;
}
