import { and, eq, inArray, sql } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { factsOf } from "#domain/consortia/facts";
import { endFirstMeeting } from "#domain/consortia/first-meetings/end-first-meeting";
import type { WithdrawRequest } from "#domain/consortia/input";
import { abilities, isThere } from "#domain/consortia/policy";
import { seatFrom } from "#domain/consortia/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { UNANSWERED } from "./held-answers.ts";

/** An organisation takes its request back, as long as no answer to it has taken effect. */
export async function withdrawRequest(ctx: Context, input: WithdrawRequest): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !isThere(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now, input.organisationId).withdraw;
    if (may !== true) return refused(may);
    const [withdrawn] = await ctx.db
      .update(consortiumMembers)
      .set({
        ...UNANSWERED,
        status: "withdrawn",
        decidedAt: ctx.now,
        expiresAt: null,
        message: null,
        experience: null,
        reason: null,
        version: sql`${consortiumMembers.version} + 1`,
      })
      .where(
        and(
          eq(consortiumMembers.consortiumId, facts.id),
          eq(consortiumMembers.organisationId, input.organisationId),
          inArray(consortiumMembers.status, seatFrom("withdraw")),
        ),
      )
      .returning({ id: consortiumMembers.id });
    if (!withdrawn) return refused("consortium.not_asked");
    await endFirstMeeting(ctx, facts, { id: withdrawn.id, organisationId: input.organisationId });
    await record(
      ctx,
      "consortium.request_withdrawn",
      { kind: "consortium", id: facts.id },
      { organisationId: input.organisationId, requestId: withdrawn.id },
    );
    return done({ slug: facts.slug });
  });
}
