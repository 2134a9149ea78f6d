import { and, eq, inArray, sql } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { factsOf } from "#domain/consortia/facts";
import type { DeclinePartner } from "#domain/consortia/input";
import { abilities, seesRequests } from "#domain/consortia/policy";
import { seatFrom } from "#domain/consortia/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { requestOf } from "./requests.ts";

/** The coordinator says no, with a reason that the organisation reads. */
export async function declinePartner(ctx: Context, input: DeclinePartner): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !seesRequests(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).decline;
    if (may !== true) return refused(may);
    const request = await requestOf(ctx, facts.id, input.requestId);
    if (!request) return refused("not_found");
    const [declined] = await ctx.db
      .update(consortiumMembers)
      .set({ status: "declined", reason: input.reason, decidedAt: ctx.now, version: sql`${consortiumMembers.version} + 1` })
      .where(and(eq(consortiumMembers.id, request.id), inArray(consortiumMembers.status, seatFrom("decline"))))
      .returning({ id: consortiumMembers.id });
    if (!declined) return refused("consortium.already_decided");

    const { organisation, organisationId } = request;
    await emailAboutConsortium(
      ctx,
      facts,
      organisationId,
      "consortium-declined",
      { organisation, reason: input.reason },
      "consortiumMembership",
    );
    await record(ctx, "consortium.declined", { kind: "consortium", id: facts.id }, { organisationId, requestId: request.id });
    return done({ slug: facts.slug });
  });
}
