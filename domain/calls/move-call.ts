import { and, eq, inArray, sql } from "drizzle-orm";
import { calls } from "#db/schema/calls";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { type CallStatus, type CallStep, callFrom } from "./state.ts";

/** Part of the verbs that publish and withdraw calls: moves those that can still take the step. Answers with them. */
export async function moveCalls(turn: Turn, ids: readonly string[], step: CallStep): Promise<{ id: string; slug: string }[]> {
  const status: CallStatus = step === "publish" ? "published" : "withdrawn";
  const moved = await turn.db
    .update(calls)
    .set({ status, updatedAt: turn.now, version: sql`${calls.version} + 1` })
    .where(and(eq(calls.clusterId, turn.clusterId), inArray(calls.id, [...ids]), inArray(calls.status, callFrom(step))))
    .returning({ id: calls.id, slug: calls.slug });
  for (const { id } of moved) await record(turn, `call.${status}`, { kind: "call", id });
  return moved;
}
