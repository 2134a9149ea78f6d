import { and, eq, gt, isNull, or } from "drizzle-orm";
import { invitations, people } from "#db/schema/access";
import type { Context } from "#domain/kernel/context";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { tokenHash } from "#lib/hash";

/** When an invitation that is sent now ends; its row, its mail and the People page say the same. */
export const invitationEnd = (ctx: Context) => later(ctx.now, lastingUntil("invitationLink"));

/**
 * The invitation that an address names: by its mailed token, or by its id to the invited person, signed in. The id leads back after a sign-in, so that the
 * token is stored nowhere.
 */
export const invitationNamed = (ctx: Context, key: string) =>
  or(
    eq(invitations.tokenHash, tokenHash(key)),
    ctx.actor.kind === "person" ? and(eq(invitations.id, key), eq(invitations.emailKey, emailKey(ctx.actor.email))) : undefined,
  );

/** Invitations behind a key that can still be accepted: the WHERE of whoever accepts one. */
export const stillOpen = (ctx: Context, key: string) =>
  and(invitationNamed(ctx, key), isNull(invitations.acceptedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, ctx.now));

/** The person to whom an invited address belongs already, whatever their state. */
export async function knownPerson(ctx: Context, emailKey: string) {
  const [known] = await ctx.db
    .select({ id: people.id, status: people.status, email: people.email, firstName: people.firstName })
    .from(people)
    .where(and(eq(people.clusterId, ctx.clusterId), eq(people.emailKey, emailKey)));
  return known;
}
