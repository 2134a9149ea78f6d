import { and, eq, gt, isNull } from "drizzle-orm";
import { invitations, people } from "#db/schema/access";
import type { Context } from "#domain/kernel/context";
import { lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { tokenHash } from "#lib/hash";

/** When an invitation that is sent now ends; its row, its mail and the People page say the same. */
export const invitationEnd = (ctx: Context) => later(ctx.now, lastingUntil("invitationLink"));

/** Invitations behind a token that can still be accepted: the WHERE of whoever accepts one. */
export const stillOpen = (ctx: Context, token: string) =>
  and(
    eq(invitations.tokenHash, tokenHash(token)),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, ctx.now),
  );

/** The person to whom an invited address belongs already, whatever their state. */
export async function knownPerson(ctx: Context, emailKey: string) {
  const [known] = await ctx.db
    .select({ id: people.id, status: people.status, email: people.email, firstName: people.firstName })
    .from(people)
    .where(and(eq(people.clusterId, ctx.clusterId), eq(people.emailKey, emailKey)));
  return known;
}
