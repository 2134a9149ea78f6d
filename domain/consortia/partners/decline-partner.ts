import { and, eq, inArray, isNull } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import type { DeclinePartner } from "#domain/consortia/input";
import { seatFrom } from "#domain/consortia/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { answered, holdAnswer } from "./held-answers.ts";
import { requestToAnswer } from "./requests.ts";

/** The coordinator says no, with a reason that the organisation reads as soon as the answer can no longer be undone. */
export async function declinePartner(ctx: Context, input: DeclinePartner): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const asked = await requestToAnswer(ctx, input, "decline");
    if (!asked.ok) return asked;
    const { facts, request } = asked.value;
    const [declined] = await ctx.db
      .update(consortiumMembers)
      .set({ ...answered(ctx, "decline"), reason: input.reason })
      .where(
        and(eq(consortiumMembers.id, request.id), inArray(consortiumMembers.status, seatFrom("decline")), isNull(consortiumMembers.answer)),
      )
      .returning({ version: consortiumMembers.version });
    if (!declined) return refused("consortium.already_decided");
    const told = { organisationId: request.organisationId, requestId: request.id, answer: "decline" };
    if (ctx.decisionHold > 0) await record(ctx, "consortium.answer_held", { kind: "consortium", id: facts.id }, told);
    await holdAnswer(ctx, request.id, declined.version);
    return done({ slug: facts.slug });
  });
}
