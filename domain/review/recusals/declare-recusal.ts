import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { applicationScores, committeeVoters, committeeVotes, recusals } from "#db/schema/review";
import { isJudge } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { from } from "#domain/membership/state";
import { reviewable } from "#domain/review/application/review-facts";
import type { DeclareRecusal } from "#domain/review/input";

/** Somebody steps back from one application: their scores go, and what they had taken waits for another. Whoever has voted has judged already. */
export async function declareRecusal(ctx: Context, { applicationId, recusal }: DeclareRecusal): Promise<Outcome> {
  const { actor } = ctx;
  if (!isJudge(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "declareRecusal");
    if (!found.ok) return found;
    const { personId } = actor;
    const [voted] = await ctx.db
      .select({ id: committeeVotes.id })
      .from(committeeVotes)
      .innerJoin(committeeVoters, eq(committeeVoters.voteId, committeeVotes.id))
      .where(and(eq(committeeVotes.applicationId, applicationId), eq(committeeVoters.personId, personId)));
    if (voted) return refused("review.voted_already");
    await ctx.db.insert(recusals).values({ applicationId, personId, reason: recusal, declaredAt: ctx.now });
    await ctx.db
      .delete(applicationScores)
      .where(and(eq(applicationScores.applicationId, applicationId), eq(applicationScores.personId, personId)));
    const freed = await ctx.db
      .update(applications)
      .set({ assignedTo: null, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), eq(applications.assignedTo, personId), inArray(applications.status, from("claim"))))
      .returning({ id: applications.id });
    const subject = { kind: "application", id: applicationId } as const;
    await record(ctx, "application.recusal_declared", subject);
    if (freed.length > 0) await record(ctx, "application.released", subject, { from: personId });
    return done();
  });
}
