import { and, eq, gt, inArray, isNotNull, sql } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import type { SeatAnswer, SeatStatus } from "#domain/consortia/state";
import type { Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { later, SECOND } from "#lib/clock";
import { completeAnswer } from "./complete-answer.ts";

/** Seats of a role that are taken, promised by an acceptance that can still be undone, or offered to an organisation that has not answered. */
export const seatsSpoken = sql<number>`${rolesSought.taken} + (select cast(count(*) as integer) from ${consortiumMembers}
  where ${consortiumMembers.roleSoughtId} = ${rolesSought.id} and (${consortiumMembers.status} = 'invited' or (${consortiumMembers.status} = 'asked' and ${consortiumMembers.answer} = 'accept')))`;

/** When the coordinator's people first read a request: at the latest when they answer it. */
export const firstSeen = (turn: Turn) => sql`coalesce(${consortiumMembers.seenAt}, ${sql.param(turn.now, consortiumMembers.seenAt)})`;

/** What an answer sets on a request or an invitation. Until it takes effect nobody but those who answered sees it, and it can be undone. */
export const held = (turn: Turn, answer: SeatAnswer) => ({
  answer,
  answerAt: later(turn.now, turn.decisionHold * SECOND),
  version: sql`${consortiumMembers.version} + 1`,
});
/** The same of the coordinator's people, who have seen a request at the latest when they answer it. */
export const answered = (turn: Turn, answer: SeatAnswer) => ({ ...held(turn, answer), seenAt: firstSeen(turn) });
export const UNANSWERED = { answer: null, answerAt: null } as const;

/** Undoes an answer that has not taken effect, as if nobody had answered. Says whether there was one. */
export async function undoHeldAnswer(turn: Turn, placeId: string, from: SeatStatus[]): Promise<boolean> {
  const { id, status, answer, answerAt, version } = consortiumMembers;
  const undone = await turn.db
    .update(consortiumMembers)
    .set({ ...UNANSWERED, reason: null, version: sql`${version} + 1` })
    .where(and(eq(id, placeId), inArray(status, from), isNotNull(answer), gt(answerAt, turn.now)))
    .returning({ id });
  return undone.length > 0;
}

/** Lets an answer take effect when it can no longer be undone: at once where there is no such time. */
export async function holdAnswer(turn: Turn, requestId: string, version: number) {
  const payload = { requestId, version: String(version) };
  if (turn.decisionHold === 0) return completeAnswer(turn, payload);
  return enqueueJob(turn, "consortium.answer", `${requestId} ${version}`, payload, later(turn.now, turn.decisionHold * SECOND));
}
