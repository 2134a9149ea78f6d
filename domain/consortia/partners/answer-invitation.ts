import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { factsOf } from "#domain/consortia/facts";
import type { AnswerInvitation } from "#domain/consortia/input";
import { abilities, isThere } from "#domain/consortia/policy";
import { seatFrom } from "#domain/consortia/state";
import { actingFor } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { isAnswerable } from "./answerable.ts";
import { emailCoordinator } from "./email-coordinator.ts";

/** An invited organisation takes the seat that it was offered, or declines it; the coordinator is told. */
export async function answerInvitation(ctx: Context, input: AnswerInvitation): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !isThere(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now, input.organisationId).answerInvitation;
    if (may !== true) return refused(may);
    const { id, consortiumId, organisationId, status, roleSoughtId, expiresAt } = consortiumMembers;
    const ofPlace = and(eq(consortiumId, facts.id), eq(organisationId, input.organisationId));
    const [offer] = await ctx.db.select({ id, roleId: roleSoughtId, expiresAt }).from(consortiumMembers).where(ofPlace);
    if (!offer || !isAnswerable(offer, ctx.now)) return refused("consortium.request_expired");
    const accepts = input.answer === "accept";
    const [seat] = accepts
      ? await ctx.db
          .update(rolesSought)
          .set({ taken: sql`${rolesSought.taken} + 1` })
          .where(and(eq(rolesSought.id, offer.roleId ?? ""), lt(rolesSought.taken, rolesSought.seats)))
          .returning({ title: rolesSought.title })
      : [{ title: "" }];
    if (!seat) return refused("consortium.role_full");
    await ctx.db
      .update(consortiumMembers)
      .set({
        ...{ status: accepts ? "joined" : "declined", decidedAt: ctx.now, expiresAt: null },
        version: sql`${consortiumMembers.version} + 1`,
      })
      .where(and(eq(id, offer.id), inArray(status, seatFrom(accepts ? "acceptInvitation" : "declineInvitation"))));
    const organisation = actingFor(ctx.actor, input.organisationId)?.name ?? "";
    const [template, action] = accepts
      ? (["consortium-invitation-accepted", "consortium.invitation_accepted"] as const)
      : (["consortium-invitation-declined", "consortium.invitation_declined"] as const);
    await emailCoordinator(ctx, facts, template, { organisation }, "consortiumInvitations");
    const told = { organisationId: input.organisationId, requestId: offer.id };
    await record(ctx, action, { kind: "consortium", id: facts.id }, accepts ? { ...told, role: seat.title } : told);
    return done({ slug: facts.slug });
  });
}
