import { desc, eq } from "drizzle-orm";
import { invitations } from "#db/schema/access";
import type { Context } from "#domain/kernel/context";

/** What has become of the invitation that an approval sent, and when: an open one ends at that instant, an expired one has. */
export type OwnInvitation = { state: "open" | "expired" | "accepted" | "revoked"; at: Date };

/** The invitation with which the applicant of an approved application becomes the owner of the organisation. */
export async function ownInvitation(ctx: Context, applicationId: string): Promise<OwnInvitation | undefined> {
  const [found] = await ctx.db
    .select({ acceptedAt: invitations.acceptedAt, revokedAt: invitations.revokedAt, expiresAt: invitations.expiresAt })
    .from(invitations)
    .where(eq(invitations.applicationId, applicationId))
    .orderBy(desc(invitations.createdAt))
    .limit(1);
  if (!found) return undefined;
  const { acceptedAt, revokedAt, expiresAt } = found;
  if (acceptedAt) return { state: "accepted", at: acceptedAt };
  if (revokedAt) return { state: "revoked", at: revokedAt };
  return { state: expiresAt > ctx.now ? "open" : "expired", at: expiresAt };
}
