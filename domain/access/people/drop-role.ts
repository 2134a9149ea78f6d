import { and, eq, inArray } from "drizzle-orm";
import { clusterRoles } from "#db/schema/access";
import { administrators } from "#domain/access/administrators/administrators";
import { type ClusterRole, STAFF_ROLES } from "#domain/access/state";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { handBack } from "#domain/review/stages/hand-back";

/** Takes a role away, never the last administrator's. What somebody had taken who is no longer staff waits for another again. */
export async function dropRole(turn: Turn, personId: string, role: ClusterRole): Promise<Outcome> {
  const [dropped] = await turn.db
    .delete(clusterRoles)
    .where(and(eq(clusterRoles.personId, personId), eq(clusterRoles.role, role)))
    .returning({ personId: clusterRoles.personId });
  if (!dropped) return refused("not_found");
  if (role === "staffAdmin" && (await administrators(turn)).length === 0) return refused("person.last_admin");
  await record(turn, `person.${role}_revoked`, { kind: "person", id: personId });
  const asStaff = and(eq(clusterRoles.personId, personId), inArray(clusterRoles.role, STAFF_ROLES));
  const others = await turn.db.select({ role: clusterRoles.role }).from(clusterRoles).where(asStaff);
  if (others.length === 0) await handBack(turn, personId);
  return done();
}
