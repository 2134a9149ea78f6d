import { answeredCalls } from "#domain/consortia/answered-calls";
import type { Turn } from "#domain/kernel/context";
import { type Refused, refused } from "#domain/kernel/outcome";

/** Why a consortium cannot look for partners until an instant: it is past, or the call that it answers has its last deadline before. One that has no deadline to come sets no limit. */
export async function closingRefusal(turn: Turn, closesAt: Date, callId: string | null | undefined): Promise<Refused | undefined> {
  if (closesAt <= turn.now) return refused("consortium.closing_past");
  const call = (await answeredCalls(turn, [callId ?? null])).get(callId ?? "");
  const last = call?.next && call.deadlines.at(-1);
  return last && last.at < closesAt ? refused("consortium.closing_after_call", { at: last.at.toISOString() }) : undefined;
}
