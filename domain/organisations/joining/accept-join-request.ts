import { abilities, mayTouch } from "#domain/access/policy";
import { actingFor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { acceptAsManager } from "./answer-as-manager.ts";
import type { AcceptJoinRequest } from "./join-input.ts";
import { joinRequest } from "./join-requests.ts";

/** An owner or admin accepts somebody who asked to act for their organisation: they get an invitation in the chosen role. The office answers on a page of its own. */
export async function acceptJoinRequest(ctx: Context, { requestId, role }: AcceptJoinRequest): Promise<Outcome<{ name: string }>> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    const request = await joinRequest(ctx, requestId);
    if (!request) return refused("not_found");
    const { organisation } = request;
    const may = abilities(actor, organisation).invite;
    if (may !== true) return refused(may);
    if (!actingFor(actor, organisation.organisationId)) return refused("forbidden");
    const touch = mayTouch(actor, organisation.organisationId, role);
    if (touch !== true) return refused(touch);
    return acceptAsManager(ctx, request, role);
  });
}
