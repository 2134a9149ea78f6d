import { eq } from "drizzle-orm";
import { invitations, organisationPeople, people } from "#db/schema/access";
import { consents } from "#db/schema/membership";
import { organisationFacts } from "#domain/access/people/organisation-facts";
import { isWorking } from "#domain/access/policy";
import { actorOf } from "#domain/access/reads";
import { createSession } from "#domain/access/sign-in/create-session";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { personKey } from "#domain/kernel/fold";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { keepOrganisationKeys } from "#domain/organisations/duplicates/organisation-keys";
import { knownPerson, stillOpen } from "./open-invitation.ts";

export type AcceptInvitation = { token: string; browser: string; over?: string | undefined };
/** `token`: of the session of somebody who was not known here before; whoever was known is signed in already. */
export type AcceptedInvitation = { token?: string; personId: string; organisationId: string; slug: string };

/**
 * Whoever reads the invited address accepts, once, and acts for the organisation. Somebody new becomes a person here and is signed in.
 * An address that belongs to a person is accepted by nobody but that person, signed in: an invitation is no key to their account.
 */
export async function acceptInvitation(ctx: Context, given: AcceptInvitation): Promise<Outcome<AcceptedInvitation>> {
  return transact(ctx, async (ctx) => {
    const [invitation] = await ctx.db.update(invitations).set({ acceptedAt: ctx.now }).where(stillOpen(ctx, given.token)).returning();
    if (!invitation) return refused("invitation.ended");
    const organisation = await organisationFacts(ctx, invitation.organisationId);
    if (!organisation || !isWorking(organisation.status)) return refused("organisation.not_active");
    const known = await knownPerson(ctx, invitation.emailKey);
    if (known && known.status !== "active") return refused("person.not_active");
    if (known && !(ctx.actor.kind === "person" && ctx.actor.personId === known.id)) return refused("invitation.sign_in");
    const personId = known?.id ?? (await newPerson(ctx, invitation));

    const { organisationId, role, applicationId } = invitation;
    await ctx.db.insert(organisationPeople).values({ organisationId, personId, role, since: ctx.now }).onConflictDoNothing();
    await keepOrganisationKeys(ctx, organisationId);
    if (applicationId) await ctx.db.update(consents).set({ personId }).where(eq(consents.applicationId, applicationId));
    const acting = { ...ctx, actor: await actorOf(ctx, personId) };
    await record(acting, "invitation.accepted", { kind: "invitation", id: invitation.id }, { organisation: organisationId, role });
    const joined = { personId, organisationId, slug: organisation.slug };
    if (known) return done(joined);
    const { browser, over } = given;
    const { id, token } = await createSession(ctx, { personId, browser, over, fresh: false });
    await record(acting, "session.opened", { kind: "session", id }, { person: personId, by: "invitation" });
    return done({ ...joined, token });
  });
}

async function newPerson(turn: Turn, invited: typeof invitations.$inferSelect): Promise<string> {
  const { email, emailKey, firstName, lastName, position, locale } = invited;
  const id = turn.newId();
  const row = { id, clusterId: turn.clusterId, email, emailKey, firstName, lastName, nameKey: personKey(invited), position, locale };
  await turn.db.insert(people).values({ ...row, status: "active", createdAt: turn.now });
  await record(turn, "person.joined", { kind: "person", id }, {}, { email, name: `${firstName} ${lastName}` });
  return id;
}
