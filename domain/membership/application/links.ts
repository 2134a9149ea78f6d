import { and, eq, gt, lte } from "drizzle-orm";
import { applicationAccess, applicationLinks } from "#db/schema/membership";
import type { Turn } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import { lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import { paths } from "#lib/paths";

const LIFE = { join: lastingUntil("collaboratorLink"), confirm: lastingUntil("unconfirmed"), status: lastingUntil("applicationLink") };
type Purpose = keyof typeof LIFE;

/** Makes a mailed link: its address, and the instant at which it ends, as mails say them. Only the hash of its token is stored. */
export async function makeLink(turn: Turn, applicationId: string, purpose: Purpose, locale: Locale, collaboratorId?: string) {
  const token = turn.newToken();
  const expiresAt = later(turn.now, LIFE[purpose]);
  await turn.db.insert(applicationLinks).values({
    tokenHash: tokenHash(token),
    applicationId,
    purpose,
    collaboratorId: collaboratorId ?? null,
    createdAt: turn.now,
    expiresAt,
  });
  const to = paths(locale);
  const path = { confirm: to.applyConfirm, status: to.applyLink, join: to.applyJoin }[purpose](token);
  return { path, until: expiresAt.toISOString() };
}

/** Ends a mailed link now. Its row stays, so that its page can still offer a new one. */
export const endLink = (turn: Turn, token: string) =>
  turn.db
    .update(applicationLinks)
    .set({ expiresAt: turn.now })
    .where(eq(applicationLinks.tokenHash, tokenHash(token)));

/** Ends the status links that an application has, before it gets a new one. */
export const endLinks = (turn: Turn, applicationId: string) =>
  turn.db
    .update(applicationLinks)
    .set({ expiresAt: turn.now })
    .where(
      and(
        eq(applicationLinks.applicationId, applicationId),
        eq(applicationLinks.purpose, "status"),
        gt(applicationLinks.expiresAt, turn.now),
      ),
    );

/** Lets this browser read one application: the token of its cookie. */
export async function openAccess(turn: Turn, applicationId: string, collaboratorId?: string): Promise<string> {
  const token = turn.newToken();
  await turn.db
    .delete(applicationAccess)
    .where(and(eq(applicationAccess.applicationId, applicationId), lte(applicationAccess.expiresAt, turn.now)));
  await turn.db.insert(applicationAccess).values({
    tokenHash: tokenHash(token),
    applicationId,
    collaboratorId: collaboratorId ?? null,
    createdAt: turn.now,
    expiresAt: later(turn.now, lastingUntil("applicationLink")),
  });
  return token;
}
