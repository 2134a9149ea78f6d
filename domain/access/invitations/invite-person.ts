import { and, eq, gt, isNull } from "drizzle-orm";
import { invitations, organisationPeople, people } from "#db/schema/access";
import type { InvitePerson } from "#domain/access/input";
import { organisationFacts } from "#domain/access/people/organisation-facts";
import { abilities, mayTouch } from "#domain/access/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { tokenHash } from "#lib/hash";
import { mailInvitation } from "./mail-invitation.ts";
import { invitationEnd } from "./open-invitation.ts";

/** Invites an address to act for an organisation in a role; their position where the office knows it. */
export async function invitePerson(
  ctx: Context,
  input: InvitePerson & { position?: string },
): Promise<Outcome<{ invitationId: string; email: string }>> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    const organisation = await organisationFacts(ctx, input.organisationId);
    if (!organisation) return refused("not_found");
    const may = abilities(actor, organisation).invite;
    if (may !== true) return refused(may);
    const touch = mayTouch(actor, organisation.organisationId, input.role);
    if (touch !== true) return refused(touch);
    const taken = await alreadyThere(ctx, input);
    if (taken) return refused(taken, { email: input.email });

    const id = ctx.newId();
    const token = ctx.newToken();
    const expiresAt = invitationEnd(ctx);
    const { organisationId, email, role, firstName, lastName, position = "" } = input;
    await ctx.db.insert(invitations).values({
      id,
      tokenHash: tokenHash(token),
      organisationId,
      email,
      emailKey: emailKey(email),
      role,
      firstName,
      lastName,
      position,
      locale: ctx.locale,
      invitedBy: actor.kind === "person" ? actor.personId : null,
      createdAt: ctx.now,
      expiresAt,
    });
    const inviter = actor.kind === "person" ? actor.name : organisation.name;
    await mailInvitation(ctx, { id, token, email, role, locale: ctx.locale, organisation: organisation.name, inviter, expiresAt });
    await record(ctx, "invitation.sent", { kind: "invitation", id }, { organisation: organisationId, role }, { email });
    return done({ invitationId: id, email });
  });
}

async function alreadyThere(ctx: Context, { organisationId, email }: InvitePerson) {
  const key = emailKey(email);
  const [member] = await ctx.db
    .select({ id: people.id })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(and(eq(organisationPeople.organisationId, organisationId), eq(people.emailKey, key)));
  if (member) return "person.already_here";
  const [waiting] = await ctx.db
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.emailKey, key),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, ctx.now),
      ),
    );
  return waiting ? "invitation.pending" : undefined;
}
