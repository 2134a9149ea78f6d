import { and, count, eq, gt } from "drizzle-orm";
import { invitations, signInLinks } from "#db/schema/access";
import { knownPerson, stillOpen } from "#domain/access/invitations/open-invitation";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { paths } from "#lib/paths";
import { mailSignIn } from "./mail-sign-in.ts";

/** Links to one invitation that are valid at the same time. */
const AT_ONCE = 3;

/** The invited address belongs to somebody already: they are mailed a link that signs them in and brings them back to the invitation. */
export async function requestInvitedSignIn(ctx: Context, { token }: { token: string }): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const [invitation] = await ctx.db
      .select({ id: invitations.id, emailKey: invitations.emailKey })
      .from(invitations)
      .where(stillOpen(ctx, token));
    const person = invitation && (await knownPerson(ctx, invitation.emailKey));
    if (!invitation || person?.status !== "active") return refused("invitation.ended");
    const returnTo = paths(ctx.locale).invitation(invitation.id);
    const [valid] = await ctx.db
      .select({ n: count() })
      .from(signInLinks)
      .where(and(eq(signInLinks.personId, person.id), eq(signInLinks.returnTo, returnTo), gt(signInLinks.expiresAt, ctx.now)));
    if (Number(valid?.n) >= AT_ONCE) return done();
    await mailSignIn(ctx, person, returnTo);
    await record(ctx, "person.asked_to_sign_in", { kind: "person", id: person.id }, { by: "invitation" });
    return done();
  });
}
