import { factsOf } from "#domain/consortia/facts";
import type { UndoInvitationAnswer } from "#domain/consortia/input";
import { abilities, isThere } from "#domain/consortia/policy";
import { seatFrom } from "#domain/consortia/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { undoHeldAnswer } from "./held-answers.ts";

/** An invited organisation thinks better of declining before the coordinator is told: the invitation can be answered again. */
export async function undoInvitationAnswer(ctx: Context, input: UndoInvitationAnswer): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const { organisationId } = input;
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !isThere(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now, organisationId).undoInvitationAnswer;
    if (may !== true) return refused(may);
    const seat = facts.seats.find((each) => each.organisationId === organisationId);
    if (!seat || !(await undoHeldAnswer(ctx, seat.id, seatFrom("declineInvitation"))))
      return refused("consortium.invitation_undo_too_late");
    const told = { organisationId, requestId: seat.id };
    await record(ctx, "consortium.invitation_answer_undone", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug });
  });
}
