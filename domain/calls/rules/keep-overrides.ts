import { and, eq, sql } from "drizzle-orm";
import { calls } from "#db/schema/calls";
import type { RuleOverride } from "#domain/consortia/eligibility/state";
import type { Turn } from "#domain/kernel/context";

/** Part of the verbs that change what is different in a call: its new version, or undefined where somebody else has changed the call in the meantime. */
export async function keepOverrides(
  turn: Turn,
  { callId, version }: { callId: string; version: number },
  ruleOverrides: RuleOverride[],
): Promise<number | undefined> {
  const [written] = await turn.db
    .update(calls)
    .set({ ruleOverrides, updatedAt: turn.now, version: sql`${calls.version} + 1` })
    .where(and(eq(calls.id, callId), eq(calls.version, version)))
    .returning({ version: calls.version });
  return written?.version;
}
