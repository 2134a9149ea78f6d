import { sql } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import type { SeatAnswer } from "#domain/consortia/state";
import type { Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { later, SECOND } from "#lib/clock";
import { completeAnswer } from "./complete-answer.ts";

/** Seats of a role that are taken, promised by an acceptance that can still be undone, or offered to an organisation that has not answered. */
export const seatsSpoken = sql<number>`${rolesSought.taken} + (select cast(count(*) as integer) from ${consortiumMembers}
  where ${consortiumMembers.roleSoughtId} = ${rolesSought.id} and (${consortiumMembers.status} = 'invited' or (${consortiumMembers.status} = 'asked' and ${consortiumMembers.answer} = 'accept')))`;

/** When the coordinator's people first read a request: at the latest when they answer it. */
export const firstSeen = (turn: Turn) => sql`coalesce(${consortiumMembers.seenAt}, ${sql.param(turn.now, consortiumMembers.seenAt)})`;

/** What an answer sets on a request. Until it takes effect nobody but the coordinator's people sees it, and it can be undone. */
export const answered = (turn: Turn, answer: SeatAnswer) => ({
  answer,
  answerAt: later(turn.now, turn.decisionHold * SECOND),
  seenAt: firstSeen(turn),
  version: sql`${consortiumMembers.version} + 1`,
});
export const UNANSWERED = { answer: null, answerAt: null } as const;

/** Lets an answer take effect when it can no longer be undone: at once where there is no such time. */
export async function holdAnswer(turn: Turn, requestId: string, version: number) {
  const payload = { requestId, version: String(version) };
  if (turn.decisionHold === 0) return completeAnswer(turn, payload);
  return enqueueJob(turn, "consortium.answer", `${requestId} ${version}`, payload, later(turn.now, turn.decisionHold * SECOND));
}
