import { and, eq } from "drizzle-orm";
import { calls } from "#db/schema/calls";
import type { Turn } from "#domain/kernel/context";
import type { Refusal } from "#domain/refusals";

/** Why a consortium cannot answer a call: it is not published. One that it answered before stays, also once it was withdrawn. */
export async function callRefusal(turn: Turn, callId: string | undefined, before: string | null = null): Promise<Refusal | undefined> {
  if (callId === undefined || callId === before) return undefined;
  const [call] = await turn.db
    .select({ id: calls.id })
    .from(calls)
    .where(and(eq(calls.id, callId), eq(calls.clusterId, turn.clusterId), eq(calls.status, "published")));
  return call ? undefined : "call.not_published";
}
