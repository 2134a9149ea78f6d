import { and, eq, isNull } from "drizzle-orm";
import { invitations } from "#db/schema/access";
import type { InvitationOfOurs } from "#domain/access/input";
import { organisationFacts } from "#domain/access/people/organisation-facts";
import { abilities, mayTouch } from "#domain/access/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { recallMails } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** Revokes an invitation that nobody has accepted; its link ends, and the emails that tell of it if they have not left. */
export async function revokeInvitation(ctx: Context, { invitationId }: InvitationOfOurs): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    const [revoked] = await ctx.db
      .update(invitations)
      .set({ revokedAt: ctx.now })
      .where(and(eq(invitations.id, invitationId), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
      .returning({ organisationId: invitations.organisationId, role: invitations.role });
    const organisation = revoked && (await organisationFacts(ctx, revoked.organisationId));
    if (!organisation) return refused("not_found");
    const may = abilities(actor, organisation).revokeInvitation;
    if (may !== true) return refused(may);
    const touch = mayTouch(actor, revoked.organisationId, revoked.role);
    if (touch !== true) return refused(touch);
    await recallMails(ctx, invitationId, ["invitation", "join-accepted-by-office"]);
    await record(ctx, "invitation.revoked", { kind: "invitation", id: invitationId }, { organisation: revoked.organisationId });
    return done();
  });
}
