import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { factsOf } from "#domain/consortia/facts";
import type { DeclinePartner } from "#domain/consortia/input";
import { abilities, seesRequests } from "#domain/consortia/policy";
import { seatFrom } from "#domain/consortia/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { answered, holdAnswer } from "./held-answers.ts";
import { requestOf } from "./requests.ts";

/** The coordinator says no, with a reason that the organisation reads as soon as the answer can no longer be undone. */
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
      .set({ ...answered(ctx, "decline"), reason: input.reason, version: sql`${consortiumMembers.version} + 1` })
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
