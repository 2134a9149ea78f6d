import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { from } from "#domain/membership/state";

/** What somebody had taken and not decided waits for another again, with the change that keeps them from deciding. */
export async function handBack(turn: Turn, personId: string) {
  const freed = await turn.db
    .update(applications)
    .set({ assignedTo: null, version: sql`${applications.version} + 1` })
    .where(
      and(eq(applications.clusterId, turn.clusterId), eq(applications.assignedTo, personId), inArray(applications.status, from("claim"))),
    )
    .returning({ id: applications.id });
  for (const { id } of freed) await record(turn, "application.released", { kind: "application", id }, { from: personId });
}
