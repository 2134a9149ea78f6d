import type { Context } from "#domain/kernel/context";
import { rulesFor } from "#domain/review/rules/current-rules";
import { timeIn } from "#domain/review/stages/stage-clock";
import { type StageEntry, stageEntriesOf } from "#domain/review/stages/stage-entries";
import { stageOf } from "#domain/review/stages/stages";
import { APPLICANT_STAGE, DECIDED, type Stage, type StageOwner } from "#domain/review/state";
import { DAY } from "#lib/clock";
import { typicalStageDays } from "./typical-days.ts";

export type OwnStage = {
  key: string;
  label: Stage["label"];
  /** skipped: it never entered it, and no longer will. */
  state: "passed" | "now" | "ahead" | "skipped";
  /** The median of those who passed it last, in days; nothing where too few have. */
  typical: number | undefined;
  /** Whole days that this application has spent there. */
  days: number | undefined;
};
export type OwnStages = { now: string | undefined; owner: StageOwner | undefined; stages: OwnStage[] };

/** Through which stages the application goes, how long each usually takes and took here. `held`: how many decisions have not been made yet, as their mails are held. */
export async function ownStages(ctx: Context, applicationId: string, held: number): Promise<OwnStages> {
  const [rules, all] = await Promise.all([rulesFor(ctx, applicationId), stageEntriesOf(ctx, applicationId)]);
  const entries = withoutLast(all, held);
  const now = entries.find(({ leftAt }) => leftAt === null)?.stage;
  const spent = timeIn(entries, ctx.now);
  const here = rules.stages.findIndex(({ key }) => key === now);
  const keys = rules.stages.map(({ key }) => key).filter((key) => key !== DECIDED);
  const passed = [...keys, ...(spent.has(APPLICANT_STAGE) ? [APPLICANT_STAGE] : [])];
  const over = entries.length > 0 && (now === undefined || now === DECIDED);
  const stages: OwnStage[] = [];
  for (const key of passed) {
    const at = rules.stages.findIndex((stage) => stage.key === key);
    const ahead = !spent.has(key) || (here >= 0 && at > here);
    const time = spent.get(key);
    stages.push({
      key,
      label: stageOf(rules, key)?.label,
      state: key === now ? "now" : !ahead ? "passed" : over ? "skipped" : "ahead",
      typical: await typicalStageDays(ctx, key),
      days: time === undefined ? undefined : Math.floor(time / DAY),
    });
  }
  return { now, owner: now === undefined ? undefined : stageOf(rules, now)?.owner, stages };
}

/** As they were before the last stages were entered. */
const withoutLast = (entries: StageEntry[], n: number): StageEntry[] =>
  n === 0 ? entries : entries.slice(0, -n).map((entry, at, kept) => (at === kept.length - 1 ? { ...entry, leftAt: null } : entry));
