import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { reviewRules, stageEntries } from "#db/schema/review";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { currentRules } from "#domain/review/rules/current-rules";
import { DECIDED, type Stage } from "#domain/review/state";

export type QueueStage = Pick<Stage, "key" | "label">;

/**
 * The stages before the decision that the queue names and is filtered by, each once: those of the rules in force in their order, then those of
 * earlier rules in which an application still is. A stage that several versions have is called as in the newest.
 */
export async function queueStages(ctx: Context): Promise<QueueStage[]> {
  if (!isStaff(ctx.actor)) return [];
  const { stages } = await currentRules(ctx);
  return untilWritten(ctx.db, `queue stages ${ctx.clusterId}`, async () => {
    const open = await ctx.db
      .selectDistinct({ stage: stageEntries.stage })
      .from(stageEntries)
      .where(and(eq(stageEntries.clusterId, ctx.clusterId), isNull(stageEntries.leftAt)));
    const versions = await ctx.db
      .select({ body: reviewRules.body })
      .from(reviewRules)
      .where(and(eq(reviewRules.clusterId, ctx.clusterId), isNotNull(reviewRules.publishedAt)))
      .orderBy(desc(reviewRules.version));
    const earlier = versions.flatMap(({ body }) => body.stages).filter(({ key }) => open.some(({ stage }) => stage === key));
    const each = new Map<string, QueueStage>();
    for (const { key, label } of [...stages, ...earlier]) if (key !== DECIDED && !each.has(key)) each.set(key, { key, label });
    return [...each.values()];
  });
}
