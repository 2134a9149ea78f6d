import { and, eq, lt } from "drizzle-orm";
import { sessions } from "#db/schema/access";
import { ABSOLUTE_END, actorOf } from "#domain/access/reads";
import type { Person } from "#domain/kernel/actor";
import type { Turn } from "#domain/kernel/context";
import { earlier } from "#lib/clock";
import { tokenHash } from "#lib/hash";

/** `fresh`: whether the person has just proved their address, for steps marked ⊕. A link that was valid for days proves it for no such step. */
export type OpenedSession = { personId: string; browser: string; over?: string | undefined; fresh?: boolean };
const NEVER = new Date(0);

/** Inside another verb's turn, which records it: a new session, whose raw token leaves only here. `over` is this browser's old session, which ends. */
export async function createSession(
  turn: Turn,
  { personId, browser, over, fresh = true }: OpenedSession,
): Promise<{ id: string; token: string; actor: Person }> {
  const id = turn.newId();
  const token = turn.newToken();
  const actor = await actorOf(turn, personId);
  if (over) await turn.db.delete(sessions).where(eq(sessions.id, over));
  await turn.db.delete(sessions).where(and(eq(sessions.personId, personId), lt(sessions.createdAt, earlier(turn.now, ABSOLUTE_END))));
  await turn.db.insert(sessions).values({
    id,
    tokenHash: tokenHash(token),
    personId,
    createdAt: turn.now,
    lastSeenAt: turn.now,
    signedInAt: fresh ? turn.now : NEVER,
    browser: browser.slice(0, 100),
  });
  return { id, token, actor };
}
