import { and, eq, lt } from "drizzle-orm";
import { sessions } from "#db/schema/access";
import type { Turn } from "#domain/kernel/context";
import { earlier, MINUTE } from "#lib/clock";

/** How old "last seen" may grow before it is written again. */
export const SEEN_EVERY = 5 * MINUTE;

/** Notes that a session is in use; conditional, so that many requests at once write it once. No audit row: nothing was decided. */
export async function touchSession(turn: Turn, sessionId: string) {
  await turn.db
    .update(sessions)
    .set({ lastSeenAt: turn.now })
    .where(and(eq(sessions.id, sessionId), lt(sessions.lastSeenAt, earlier(turn.now, SEEN_EVERY))));
}
