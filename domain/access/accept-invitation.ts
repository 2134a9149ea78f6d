import { and, eq, gt, isNull } from "drizzle-orm";
import { invitations, organisationPeople, people } from "#db/schema/access";
import { consents } from "#db/schema/membership";
import { tokenHash } from "#lib/hash";
import type { Context, Turn } from "../kernel/context.ts";
import { personKey } from "../kernel/fold.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { keepKeys } from "../organisations/keep-keys.ts";
import { createSession } from "./create-session.ts";
import { organisationFacts } from "./organisation-facts.ts";
import { isWorking } from "./policy.ts";

export type AcceptInvitation = { token: string; browser: string; over?: string | undefined };
export type Accepted = { token: string; personId: string; organisationId: string };

/** Whoever reads the invited address accepts, once: they become a person here, act for the organisation, and are signed in. */
export async function acceptInvitation(ctx: Context, { token, browser, over }: AcceptInvitation): Promise<Outcome<Accepted>> {
  return transact(ctx, async (ctx) => {
    const [invitation] = await ctx.db
      .update(invitations)
      .set({ acceptedAt: ctx.now })
      .where(
        and(
          eq(invitations.tokenHash, tokenHash(token)),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, ctx.now),
        ),
      )
      .returning();
    if (!invitation) return refused("invitation.ended");
    const organisation = await organisationFacts(ctx, invitation.organisationId);
    if (!organisation || !isWorking(organisation.status)) return refused("organisation.not_active");
    const personId = await personOf(ctx, invitation);
    if (!personId) return refused("person.not_active");

    const { organisationId, role, applicationId } = invitation;
    await ctx.db.insert(organisationPeople).values({ organisationId, personId, role, since: ctx.now }).onConflictDoNothing();
    await keepKeys(ctx, organisationId);
    if (applicationId) await ctx.db.update(consents).set({ personId }).where(eq(consents.applicationId, applicationId));
    const { id, token: raw, actor } = await createSession(ctx, { personId, browser, over });
    await record(
      { ...ctx, actor },
      "invitation.accepted",
      { kind: "invitation", id: invitation.id },
      { organisation: organisationId, role },
    );
    await record({ ...ctx, actor }, "session.opened", { kind: "session", id }, { person: personId, by: "invitation" });
    return done({ token: raw, personId, organisationId });
  });
}

/** The person with the invited address, made if need be; undefined where they are disabled. */
async function personOf(turn: Turn, invited: typeof invitations.$inferSelect): Promise<string | undefined> {
  const [known] = await turn.db
    .select({ id: people.id, status: people.status })
    .from(people)
    .where(and(eq(people.clusterId, turn.clusterId), eq(people.emailKey, invited.emailKey)));
  if (known) return known.status === "disabled" ? undefined : known.id;
  const { email, emailKey, firstName, lastName, position, locale } = invited;
  const id = turn.newId();
  const row = { id, clusterId: turn.clusterId, email, emailKey, firstName, lastName, nameKey: personKey(invited), position, locale };
  await turn.db.insert(people).values({ ...row, status: "active", createdAt: turn.now });
  await record(turn, "person.joined", { kind: "person", id }, {}, { email, name: `${firstName} ${lastName}` });
  return id;
}
