import type { Context } from "#domain/kernel/context";
import { rulesFor } from "#domain/review/rules/current-rules";
import { APPLICANT_STAGE, DECIDED, type Stage } from "#domain/review/state";
import { ageOf, timeIn } from "./stage-clock.ts";
import { stageEntriesOf } from "./stage-entries.ts";
import { earlierStages, laterStages } from "./stages.ts";

export type StageView = {
  /** Where the application is now; nothing once it was withdrawn. */
  now: string | undefined;
  /** Unset while it is the applicant's turn, and when it is decided. */
  dueAt: Date | null;
  stages: (Stage & { spent: number | undefined })[];
  /** Time with the applicant. */
  withApplicant: number | undefined;
  age: number;
  later: Stage[];
  earlier: Stage[];
};

/** The stages of an application by its rules: where it is, until when, how long it was in each, and where it can go. For staff pages. */
export async function stageView(ctx: Context, applicationId: string): Promise<StageView> {
  const [rules, entries] = [await rulesFor(ctx, applicationId), await stageEntriesOf(ctx, applicationId)];
  const open = entries.findLast(({ leftAt }) => leftAt === null);
  const spent = timeIn(entries, ctx.now);
  const now = open?.stage;
  const moves = now !== undefined && now !== DECIDED && now !== APPLICANT_STAGE;
  return {
    now,
    dueAt: open?.dueAt ?? null,
    stages: rules.stages.filter(({ key }) => key !== DECIDED).map((stage) => ({ ...stage, spent: spent.get(stage.key) })),
    withApplicant: spent.get(APPLICANT_STAGE),
    age: ageOf(entries, ctx.now),
    later: moves ? laterStages(rules, now) : [],
    earlier: moves ? earlierStages(rules, now) : [],
  };
}
