import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { factsOf } from "#domain/consortia/facts";
import type { AcceptPartner } from "#domain/consortia/input";
import { abilities, seesRequests } from "#domain/consortia/policy";
import { canTakeSeatStep, seatFrom } from "#domain/consortia/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { requestOf } from "./requests.ts";

/** The coordinator takes in an organisation that asked, on a seat of its role. */
export async function acceptPartner(ctx: Context, input: AcceptPartner): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !seesRequests(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).accept;
    if (may !== true) return refused(may);
    const request = await requestOf(ctx, facts.id, input.requestId);
    if (!request?.roleId) return refused("not_found");
    if (!canTakeSeatStep("accept", request.status)) return refused("consortium.already_decided");
    if (request.organisationStatus !== "active") return refused("consortium.partner_not_active");

    // The free seat is part of the WHERE: of two who are accepted on the last one, one sits.
    const [seat] = await ctx.db
      .update(rolesSought)
      .set({ taken: sql`${rolesSought.taken} + 1` })
      .where(and(eq(rolesSought.id, request.roleId), lt(rolesSought.taken, rolesSought.seats)))
      .returning({ title: rolesSought.title });
    if (!seat) return refused("consortium.role_full");
    const [partner] = await ctx.db
      .update(consortiumMembers)
      .set({ status: "joined", decidedAt: ctx.now, version: sql`${consortiumMembers.version} + 1` })
      .where(and(eq(consortiumMembers.id, request.id), inArray(consortiumMembers.status, seatFrom("accept"))))
      .returning({ id: consortiumMembers.id });
    if (!partner) return refused("consortium.already_decided");

    const { organisation, organisationId } = request;
    await emailAboutConsortium(ctx, facts, organisationId, "consortium-accepted", { organisation });
    const told = { organisationId, role: seat.title, requestId: request.id };
    await record(ctx, "consortium.accepted", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug });
  });
}
