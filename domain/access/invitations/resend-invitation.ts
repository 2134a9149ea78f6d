import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { invitations } from "#db/schema/access";
import { outbox } from "#db/schema/kernel";
import type { InvitationOfOurs } from "#domain/access/input";
import { organisationFacts } from "#domain/access/people/organisation-facts";
import { abilities, mayTouch } from "#domain/access/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { recallMails } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { cutOff } from "#domain/retention/lengths";
import { tokenHash } from "#lib/hash";
import { mailInvitation } from "./mail-invitation.ts";
import { invitationEnd } from "./open-invitation.ts";

export const RESENT_A_DAY = 3;

/** Emails an invitation that nobody has accepted once more, with a new link: the one before it ends. */
export async function resendInvitation(ctx: Context, { invitationId }: InvitationOfOurs): Promise<Outcome<{ email: string }>> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    const open = and(eq(invitations.id, invitationId), isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
    const [invitation] = await ctx.db
      .select({ organisationId: invitations.organisationId, email: invitations.email, role: invitations.role, locale: invitations.locale })
      .from(invitations)
      .where(open);
    const organisation = invitation && (await organisationFacts(ctx, invitation.organisationId));
    if (!organisation) return refused("not_found");
    const { organisationId, email, role, locale } = invitation;
    const may = abilities(actor, organisation).resendInvitation;
    if (may !== true) return refused(may);
    const touch = mayTouch(actor, organisationId, role);
    if (touch !== true) return refused(touch);
    if ((await sentWithinADay(ctx, invitationId)) > RESENT_A_DAY) return refused("invitation.too_many", { max: String(RESENT_A_DAY) });

    const [token, expiresAt] = [ctx.newToken(), invitationEnd(ctx)];
    await ctx.db
      .update(invitations)
      .set({ tokenHash: tokenHash(token), expiresAt })
      .where(open);
    await recallMails(ctx, invitationId, ["invitation"]);
    const inviter = actor.kind === "person" ? actor.name : organisation.name;
    await mailInvitation(ctx, { id: invitationId, token, email, role, locale, organisation: organisation.name, inviter, expiresAt });
    await record(ctx, "invitation.resent", { kind: "invitation", id: invitationId }, { organisation: organisationId });
    return done({ email });
  });
}

/** Emails with its link, the first one among them. */
async function sentWithinADay(ctx: Context, invitationId: string): Promise<number> {
  const [sent] = await ctx.db
    .select({ n: sql<number>`count(*)` })
    .from(outbox)
    .where(
      and(
        eq(outbox.subjectId, invitationId),
        eq(outbox.template, "invitation"),
        gt(outbox.createdAt, cutOff(ctx.now, "invitationsCounted")),
      ),
    );
  return Number(sent?.n ?? 0);
}
