import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { factsOf } from "#domain/consortia/facts";
import type { LeaveConsortium } from "#domain/consortia/input";
import { cancelMeetingsOf } from "#domain/consortia/meetings/cancel-meetings";
import { abilities, isThere } from "#domain/consortia/policy";
import { actingFor } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { emailCoordinator } from "./email-coordinator.ts";
import { freeSeat } from "./free-seat.ts";

/** A partner leaves; its seat is free again, and the coordinator is told by email. The reason is in that email only. */
export async function leaveConsortium(
  ctx: Context,
  { consortiumId, organisationId, reason = "" }: LeaveConsortium,
): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts || !isThere(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now, organisationId).leave;
    if (may !== true) return refused(may);
    const fresh = freshSignIn(ctx);
    if (fresh !== true) return refused(fresh);
    const isFree = await freeSeat(ctx, facts.id, organisationId, { step: "leave", status: "left" });
    if (!isFree) return refused("consortium.not_in");
    await cancelMeetingsOf(ctx, facts, organisationId);
    const organisation = actingFor(ctx.actor, organisationId)?.name ?? "";
    await emailCoordinator(ctx, facts, "consortium-left", { organisation, reason }, "consortiumPartners");
    await record(ctx, "consortium.left", { kind: "consortium", id: facts.id }, { organisationId });
    return done({ slug: facts.slug });
  });
}
