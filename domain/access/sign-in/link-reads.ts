import { eq } from "drizzle-orm";
import { invitations, people, sessions, setupLinks, signInLinks } from "#db/schema/access";
import { clusters } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { invitationNamed } from "#domain/access/invitations/open-invitation";
import { isWorking } from "#domain/access/policy";
import type { Context } from "#domain/kernel/context";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { tokenHash } from "#lib/hash";
import { maskedAddress } from "./masked-address.ts";

/** What a sign-in link's page says before anybody presses the button; undefined for a link that never was or was used. Reading it changes nothing. */
export async function signInLinkOf(ctx: Context, token: string) {
  const [link] = await ctx.db
    .select({
      purpose: signInLinks.purpose,
      email: people.email,
      status: people.status,
      personId: people.id,
      askedAt: signInLinks.createdAt,
      expiresAt: signInLinks.expiresAt,
      returnTo: signInLinks.returnTo,
      browser: sessions.browser,
    })
    .from(signInLinks)
    .innerJoin(people, eq(people.id, signInLinks.personId))
    .leftJoin(sessions, eq(sessions.id, signInLinks.sessionId))
    .where(eq(signInLinks.tokenHash, tokenHash(token)));
  if (link?.status !== "active") return undefined;
  const { email, status: _, ...shown } = link;
  return { ...shown, address: maskedAddress(email), ended: link.expiresAt <= ctx.now };
}

/** What an invitation's page says; undefined for one that never was, or that nobody can accept because the membership is not active. */
export async function invitationOf(ctx: Context, key: string) {
  const [invitation] = await ctx.db
    .select({
      organisation: organisations.name,
      status: organisations.status,
      role: invitations.role,
      email: invitations.email,
      emailKey: invitations.emailKey,
      fromApplication: invitations.applicationId,
      expiresAt: invitations.expiresAt,
      acceptedAt: invitations.acceptedAt,
      revokedAt: invitations.revokedAt,
      firstName: people.firstName,
      lastName: people.lastName,
    })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .leftJoin(people, eq(people.id, invitations.invitedBy))
    .where(invitationNamed(ctx, key));
  if (!invitation || (!invitation.acceptedAt && !isWorking(invitation.status))) return undefined;
  const { email, emailKey: invitedKey, firstName, lastName, acceptedAt, revokedAt, fromApplication, status: _, ...shown } = invitation;
  const state = acceptedAt ? "accepted" : revokedAt ? "revoked" : invitation.expiresAt <= ctx.now ? "expired" : "open";
  const inviter = firstName === null ? undefined : `${firstName} ${lastName}`;
  /** Whether the reader is signed in with the invited address. */
  const own = ctx.actor.kind === "person" && emailKey(ctx.actor.email) === invitedKey;
  return { ...shown, state, own, address: maskedAddress(email), inviter: fromApplication ? undefined : inviter } as const;
}

/** What the set-up page needs; undefined where the link does not work. */
export async function setupLinkOf(ctx: Context, token: string) {
  const [link] = await ctx.db
    .select({ cluster: clusters.name, expiresAt: setupLinks.expiresAt, usedAt: setupLinks.usedAt })
    .from(setupLinks)
    .innerJoin(clusters, eq(clusters.id, setupLinks.clusterId))
    .where(eq(setupLinks.tokenHash, tokenHash(token)));
  return link && !link.usedAt && link.expiresAt > ctx.now ? { cluster: link.cluster, expiresAt: link.expiresAt } : undefined;
}
