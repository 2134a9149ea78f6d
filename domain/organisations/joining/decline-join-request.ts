import { and, eq } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/organisations";
import { abilities } from "#domain/access/policy";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { DeclineJoinRequest } from "./join-input.ts";
import { joinRequest } from "./join-requests.ts";

/** An owner or admin does not let somebody in. They are told that much, and not by whom. */
export async function declineJoinRequest(ctx: Context, { requestId }: DeclineJoinRequest): Promise<Outcome<{ name: string }>> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    const request = await joinRequest(ctx, requestId);
    if (!request) return refused("not_found");
    const { organisation, email, firstName, lastName, locale } = request;
    const may = abilities(actor, organisation).invite;
    if (may !== true) return refused(may);
    const [declined] = await ctx.db
      .update(organisationJoinRequests)
      .set({ status: "declined", decidedBy: actorId(actor) ?? null, decidedAt: ctx.now })
      .where(and(eq(organisationJoinRequests.id, requestId), eq(organisationJoinRequests.status, "waiting")))
      .returning({ id: organisationJoinRequests.id });
    if (!declined) return refused("join.already_decided");
    const subject = { kind: "application", id: request.applicationId } as const;
    await enqueueMail(ctx, { template: "join-declined", to: email, locale, data: { firstName }, subject });
    await record(ctx, "organisation.join_declined", { kind: "organisation", id: organisation.organisationId }, { requestId });
    return done({ name: `${firstName} ${lastName}` });
  });
}
