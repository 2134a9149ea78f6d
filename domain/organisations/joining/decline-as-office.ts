import { eq } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/joining";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { mailDeclined } from "./decline-mail.ts";
import { endJoinRequest } from "./end-join-request.ts";
import type { DeclineAsOffice } from "./join-input.ts";
import { joinRequest } from "./join-requests.ts";
import { officeAbilities } from "./policy.ts";

/** An administrator declines somebody who asked to act for an organisation; they are told why. It can be undone until the email is sent. */
export async function declineAsOffice(ctx: Context, { requestId, reason }: DeclineAsOffice): Promise<Outcome<{ name: string }>> {
  return transact(ctx, async (ctx) => {
    const request = await joinRequest(ctx, requestId);
    if (!request) return refused("not_found");
    const may = officeAbilities(ctx.actor, request, ctx.now).decline;
    if (may !== true) return refused(may);
    await endJoinRequest(ctx, requestId, { status: "declined", reason, decidedBy: actorId(ctx.actor) ?? null });
    const mailId = await mailDeclined(ctx, request, reason, ctx.decisionHold);
    await ctx.db.update(organisationJoinRequests).set({ mailId }).where(eq(organisationJoinRequests.id, requestId));
    await record(ctx, "organisation.join_declined", { kind: "organisation", id: request.organisationId }, { requestId, by: "office" });
    return done({ name: `${request.firstName} ${request.lastName}` });
  });
}
