import { and, eq } from "drizzle-orm";
import { applicationScores } from "#db/schema/review";
import { isJudge } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { reviewable } from "#domain/review/application/review-facts";
import type { ScoreApplication } from "#domain/review/input";
import { rulesFor } from "#domain/review/rules/current-rules";
import { isComplete, type ScoreSheet } from "./rubric.ts";

/** One's own scores, every criterion at once; they can be changed until the decision. */
export async function scoreApplication(ctx: Context, { applicationId, scores, comments }: ScoreApplication): Promise<Outcome> {
  const { actor } = ctx;
  if (!isJudge(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "score");
    if (!found.ok) return found;
    const { rubric } = await rulesFor(ctx, applicationId);
    if (!isComplete(rubric.criteria, scores as ScoreSheet)) return refused("score.incomplete");
    const own = and(eq(applicationScores.applicationId, applicationId), eq(applicationScores.personId, actor.personId));
    const before = await ctx.db.delete(applicationScores).where(own).returning({ criterion: applicationScores.criterion });
    await ctx.db.insert(applicationScores).values(
      rubric.criteria.map(({ key }) => ({
        applicationId,
        personId: actor.personId,
        criterion: key,
        score: Number(scores[key]),
        comment: comments[key] || null,
        scoredAt: ctx.now,
      })),
    );
    await record(ctx, "application.scored", { kind: "application", id: applicationId }, { again: before.length > 0 });
    return done();
  });
}
