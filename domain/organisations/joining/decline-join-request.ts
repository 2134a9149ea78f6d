import { abilities } from "#domain/access/policy";
import { actingFor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { declineAsManager } from "./answer-as-manager.ts";
import type { JoinRequestInput } from "./join-input.ts";
import { joinRequest } from "./join-requests.ts";

/** An owner or admin declines somebody who asked to act for their organisation. The office answers on a page of its own. */
export async function declineJoinRequest(ctx: Context, { requestId }: JoinRequestInput): Promise<Outcome<{ name: string }>> {
  return transact(ctx, async (ctx) => {
    const request = await joinRequest(ctx, requestId);
    if (!request) return refused("not_found");
    const may = abilities(ctx.actor, request.organisation).invite;
    if (may !== true) return refused(may);
    if (!actingFor(ctx.actor, request.organisation.organisationId)) return refused("forbidden");
    return declineAsManager(ctx, request);
  });
}
