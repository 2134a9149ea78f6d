import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { reviewable } from "#domain/review/application/review-facts";
import type { AdvanceApplication } from "#domain/review/input";
import { rulesFor } from "#domain/review/rules/current-rules";
import { enterStage } from "./enter-stage.ts";
import { openEntry } from "./stage-entries.ts";
import { earlierStages, laterStages } from "./stages.ts";

/** On to a later stage, or back to an earlier one with a reason. Of two who press at once, the second is told that it has moved. */
export async function advanceApplication(ctx: Context, { applicationId, from, to, reason }: AdvanceApplication): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "advance");
    if (!found.ok) return found;
    if ((await openEntry(ctx, applicationId))?.stage !== from) return refused("application.stage_moved");
    const rules = await rulesFor(ctx, applicationId);
    const back = earlierStages(rules, from).some(({ key }) => key === to);
    if (!back && !laterStages(rules, from).some(({ key }) => key === to)) return refused("application.no_such_stage");
    if (back && !reason) return refused("application.reason_needed");
    await enterStage(ctx, applicationId, to);
    await record(
      ctx,
      "application.advanced",
      { kind: "application", id: applicationId },
      { stage: [from, to], ...(reason && { reason: true }) },
      reason ? { reason } : undefined,
    );
    return done();
  });
}
