import { and, eq, lt } from "drizzle-orm";
import { signInLinks } from "#db/schema/access";
import type { LinkPurpose } from "#domain/access/state";
import type { Turn } from "#domain/kernel/context";
import { cutOff, lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { tokenHash } from "#lib/hash";

export const LINK_LIFE = lastingUntil("signInLink");

/** When a link that is issued now ends, for its mail to say. */
export const linkEnd = (turn: Turn) => later(turn.now, LINK_LIFE).toISOString();

type Link = { personId: string; purpose: LinkPurpose; sessionId?: string; returnTo?: string | undefined };

/** Inside another verb's turn: a link of 10 minutes, stored hashed. Older ones stay valid, as mails overtake each other. */
export async function issueLink(turn: Turn, { personId, purpose, sessionId, returnTo }: Link): Promise<string> {
  const token = turn.newToken();
  await turn.db
    .delete(signInLinks)
    .where(and(eq(signInLinks.personId, personId), lt(signInLinks.expiresAt, cutOff(turn.now, "endedSignInLink"))));
  await turn.db.insert(signInLinks).values({
    tokenHash: tokenHash(token),
    personId,
    purpose,
    sessionId: sessionId ?? null,
    returnTo: returnTo ?? null,
    createdAt: turn.now,
    expiresAt: later(turn.now, LINK_LIFE),
  });
  return token;
}
