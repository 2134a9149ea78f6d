import { and, eq } from "drizzle-orm";
import { callDeadlines, calls } from "#db/schema/calls";
import { callStateAt } from "#domain/calls/deadlines";
import { consortiumRefusal } from "#domain/calls/policy";
import type { Turn } from "#domain/kernel/context";
import type { Refusal } from "#domain/refusals";

/** Why a consortium cannot answer a call. One that it answered before stays, also once it was withdrawn or has closed. */
export async function callRefusal(turn: Turn, callId: string | undefined, before: string | null = null): Promise<Refusal | undefined> {
  if (callId === undefined || callId === before) return undefined;
  const { status, kind, opensAt, zone } = calls;
  const [call] = await turn.db
    .select({ status, kind, opensAt, zone })
    .from(calls)
    .where(and(eq(calls.id, callId), eq(calls.clusterId, turn.clusterId)));
  if (!call) return "call.not_published";
  const deadlines = await turn.db.select({ at: callDeadlines.at }).from(callDeadlines).where(eq(callDeadlines.callId, callId));
  return consortiumRefusal({ ...call, state: callStateAt({ ...call, deadlines }, turn.now) });
}
