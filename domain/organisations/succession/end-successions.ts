import { and, eq, type SQL } from "drizzle-orm";
import { organisationSuccessions } from "#db/schema/joining";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";

/** Inside a verb that knows which: those of them that are open end, and nobody takes over. */
export async function endSuccessions(turn: Turn, which: SQL | undefined) {
  const { id, organisationId, status } = organisationSuccessions;
  const ended = await turn.db
    .update(organisationSuccessions)
    .set({ status: "ended" })
    .where(and(eq(status, "open"), which))
    .returning({ id, organisationId });
  for (const one of ended)
    await record(turn, "organisation.succession_ended", { kind: "organisation", id: one.organisationId }, { successionId: one.id });
}
