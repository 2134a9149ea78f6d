import { answeredCalls } from "#domain/consortia/answered-calls";
import type { Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { lastingUntil } from "#domain/retention/lengths";
import { earlier, later } from "#lib/clock";

/** Until when a request or an invitation can be answered: thirty days, or until the next deadline of the call if that is sooner. */
export function answerableUntil(now: Date, deadline: Date | undefined): Date {
  const until = later(now, lastingUntil("consortiumRequestOpen"));
  return deadline && deadline > now && deadline < until ? deadline : until;
}

/** The same for a request or an invitation of this moment to a consortium that answers a call, or none. */
export async function answerableFromNow(turn: Turn, callId: string | null): Promise<Date> {
  const call = (await answeredCalls(turn, [callId])).get(callId ?? "");
  return answerableUntil(turn.now, call?.next?.at);
}

/** Whether a request or an invitation can still be answered. */
export const isAnswerable = ({ expiresAt }: { expiresAt: Date | null }, now: Date) => expiresAt === null || now < expiresAt;

/** Lets a request or an invitation end at its time, and reminds of it before, where there is time to. */
export async function enqueueExpiry(turn: Turn, requestId: string, until: Date) {
  const payload = { requestId, until: until.toISOString() };
  const key = `${requestId} ${payload.until}`;
  const reminder = earlier(until, lastingUntil("consortiumRequestReminder"));
  if (reminder > turn.now) await enqueueJob(turn, "consortium.remind", key, payload, reminder);
  await enqueueJob(turn, "consortium.expire", key, payload, until);
}
