import { and, eq } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/organisations";
import { createInvitation } from "#domain/access/invitations/create-invitation";
import { mailInvitation } from "#domain/access/invitations/mail-invitation";
import { abilities, mayTouch } from "#domain/access/policy";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { AcceptJoinRequest } from "./join-input.ts";
import { joinRequest } from "./join-requests.ts";

/** An owner or admin lets somebody in who asked: they get an invitation in the chosen role. */
export async function acceptJoinRequest(ctx: Context, { requestId, role }: AcceptJoinRequest): Promise<Outcome<{ name: string }>> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    const request = await joinRequest(ctx, requestId);
    if (!request) return refused("not_found");
    const { organisation } = request;
    const may = abilities(actor, organisation).invite;
    if (may !== true) return refused(may);
    const touch = mayTouch(actor, organisation.organisationId, role);
    if (touch !== true) return refused(touch);
    const [accepted] = await ctx.db
      .update(organisationJoinRequests)
      .set({ status: "accepted", decidedBy: actorId(actor) ?? null, decidedAt: ctx.now })
      .where(and(eq(organisationJoinRequests.id, requestId), eq(organisationJoinRequests.status, "waiting")))
      .returning({ id: organisationJoinRequests.id });
    if (!accepted) return refused("join.already_decided");
    const { email, firstName, lastName, position, locale } = request;
    const invited = { organisationId: organisation.organisationId, email, role, firstName, lastName, position, locale };
    const { invitationId, token, expiresAt } = await createInvitation(ctx, invited);
    const inviter = actor.kind === "person" ? actor.name : organisation.name;
    await mailInvitation(ctx, { id: invitationId, token, email, role, locale, organisation: organisation.name, inviter, expiresAt });
    await record(ctx, "organisation.join_accepted", { kind: "organisation", id: organisation.organisationId }, { requestId, role });
    return done({ name: `${firstName} ${lastName}` });
  });
}
