import { and, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { factsOf, type KnownConsortium } from "#domain/consortia/facts";
import type { AnswerInvitation } from "#domain/consortia/input";
import { abilities, isThere } from "#domain/consortia/policy";
import { seatFrom } from "#domain/consortia/state";
import { actingFor } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { isAnswerable } from "./answerable.ts";
import { emailCoordinator } from "./email-coordinator.ts";
import { held, holdAnswer } from "./held-answers.ts";

/** An invited organisation takes the seat that it was offered, or declines it; the coordinator is told, of declining once it can no longer be undone. */
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
    const told = { organisationId: input.organisationId, requestId: offer.id };
    if (input.answer === "decline") return declined(ctx, facts, told);
    const [seat] = await ctx.db
      .update(rolesSought)
      .set({ taken: sql`${rolesSought.taken} + 1` })
      .where(and(eq(rolesSought.id, offer.roleId ?? ""), lt(rolesSought.taken, rolesSought.seats)))
      .returning({ title: rolesSought.title });
    if (!seat) return refused("consortium.role_full");
    await ctx.db
      .update(consortiumMembers)
      .set({ status: "joined", decidedAt: ctx.now, expiresAt: null, version: sql`${consortiumMembers.version} + 1` })
      .where(and(eq(id, offer.id), inArray(status, seatFrom("acceptInvitation"))));
    const organisation = actingFor(ctx.actor, input.organisationId)?.name ?? "";
    await emailCoordinator(ctx, facts, "consortium-invitation-accepted", { organisation }, "consortiumInvitations");
    await record(ctx, "consortium.invitation_accepted", { kind: "consortium", id: facts.id }, { ...told, role: seat.title });
    return done({ slug: facts.slug });
  });
}

type Told = { organisationId: string; requestId: string };

/** Declining is held, as the coordinator's answers to requests are: until the coordinator is told it can be undone. */
async function declined(turn: Turn, facts: KnownConsortium, told: Told): Promise<Outcome<{ slug: string }>> {
  const { id, status, answer, version } = consortiumMembers;
  const [changed] = await turn.db
    .update(consortiumMembers)
    .set(held(turn, "decline"))
    .where(and(eq(id, told.requestId), inArray(status, seatFrom("declineInvitation")), isNull(answer)))
    .returning({ version });
  if (!changed) return refused("consortium.already_decided");
  if (turn.decisionHold > 0) await record(turn, "consortium.invitation_answer_held", { kind: "consortium", id: facts.id }, told);
  await holdAnswer(turn, told.requestId, changed.version);
  return done({ slug: facts.slug });
}
