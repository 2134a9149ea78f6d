import type { UndoAnswer } from "#domain/consortia/input";
import { seatFrom } from "#domain/consortia/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { undoHeldAnswer } from "./held-answers.ts";
import { requestToAnswer } from "./requests.ts";

/** The coordinator thinks better of an answer that has not taken effect: the request waits again, as if nobody had answered. */
export async function undoAnswer(ctx: Context, input: UndoAnswer): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const asked = await requestToAnswer(ctx, input, "decline");
    if (!asked.ok) return asked;
    const { facts, request } = asked.value;
    if (!(await undoHeldAnswer(ctx, request.id, seatFrom("decline")))) return refused("consortium.undo_too_late");
    const told = { organisationId: request.organisationId, requestId: request.id };
    await record(ctx, "consortium.answer_undone", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug });
  });
}
