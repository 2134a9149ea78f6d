import { and, eq, isNull, lte } from "drizzle-orm";
import { invitations, people } from "#db/schema/access";
import { organisationFacts } from "#domain/access/people/organisation-facts";
import { isWorking } from "#domain/access/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { tokenHash } from "#lib/hash";
import { mailInvitation } from "./mail-invitation.ts";
import { invitationEnd } from "./open-invitation.ts";

/** Whoever holds a link that has run out gets a new one, mailed to the invited address: the old link proves nothing by itself. */
export async function renewInvitation(ctx: Context, { token: old }: { token: string }): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const token = ctx.newToken();
    const [renewed] = await ctx.db
      .update(invitations)
      .set({ tokenHash: tokenHash(token), expiresAt: invitationEnd(ctx) })
      .where(
        and(
          eq(invitations.tokenHash, tokenHash(old)),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
          lte(invitations.expiresAt, ctx.now),
        ),
      )
      .returning();
    if (!renewed) return refused("invitation.ended");
    const organisation = await organisationFacts(ctx, renewed.organisationId);
    if (!organisation || !isWorking(organisation.status)) return refused("organisation.not_active");
    const [inviter] = await ctx.db
      .select({ firstName: people.firstName, lastName: people.lastName })
      .from(people)
      .where(eq(people.id, renewed.invitedBy ?? ""));
    const name = inviter ? `${inviter.firstName} ${inviter.lastName}` : organisation.name;
    const { id, email, role, locale, expiresAt } = renewed;
    await mailInvitation(ctx, { id, token, email, role, locale, organisation: organisation.name, inviter: name, expiresAt });
    await record(ctx, "invitation.renewed", { kind: "invitation", id }, { organisation: renewed.organisationId });
    return done();
  });
}
