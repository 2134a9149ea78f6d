import { calendarOf } from "#domain/kernel/calendar/holidays";
import { dueAfter, workingDaysBetween } from "#domain/kernel/calendar/working-days";
import { DECIDED, type ReviewRules, type Stage } from "#domain/review/state";

type Stages = Pick<ReviewRules, "stages">;
type Clock = Pick<ReviewRules, "calendar">;
type Promised = Pick<ReviewRules, "promisedDays">;

export const stageOf = ({ stages }: Stages, key: string): Stage | undefined => stages.find((stage) => stage.key === key);

/** Where a sent application begins: the first stage that these rules have. */
export const firstStage = ({ stages }: Stages): Stage => {
  const [first] = stages;
  if (!first) throw new Error("Rules without a stage");
  return first;
};

/** The stages before the decision that come after this one, in order: a cluster that drops one has it in nobody's way. */
export function laterStages({ stages }: Stages, key: string): Stage[] {
  const at = stages.findIndex((stage) => stage.key === key);
  return stages.slice(at + 1).filter((stage) => stage.key !== DECIDED);
}

/** Where the application goes on to. None is left before the decision when it is the last one's turn. */
export const nextStage = (rules: Stages, key: string): Stage | undefined => laterStages(rules, key)[0];

/** Where it may be sent back to, the nearest first. */
export function earlierStages({ stages }: Stages, key: string): Stage[] {
  const at = stages.findIndex((stage) => stage.key === key);
  return stages.slice(0, Math.max(0, at)).toReversed();
}

/** The working days of all stages before the decision, one after the other. */
export const stageDays = ({ stages }: Stages): number =>
  stages.filter(({ key }) => key !== DECIDED).reduce((sum, { workingDays }) => sum + workingDays, 0);

/** Within how many working days applicants are promised an answer. */
export const promisedDays = (rules: Stages & Promised): number => rules.promisedDays ?? stageDays(rules);

/** Until when an application that is sent now is promised an answer. */
export const promisedDay = (rules: Stages & Promised & Clock, from: Date): Date =>
  dueAfter(from, promisedDays(rules), calendarOf(rules.calendar));

/** Until when a stage that begins now is due; the last one, and one that is not of the rules, is due never. */
export function dueIn(rules: Stages & Clock, key: string, from: Date): Date | null {
  const stage = stageOf(rules, key);
  return stage && key !== DECIDED ? dueAfter(from, stage.workingDays, calendarOf(rules.calendar)) : null;
}

/** The due date of a stage whose clock was stopped: as many working days as were left, one at the least. */
export function dueAgain(rules: Clock, { dueAt, stoodAt, from }: { dueAt: Date | null; stoodAt: Date; from: Date }): Date | null {
  if (dueAt === null) return null;
  const calendar = calendarOf(rules.calendar);
  return dueAfter(from, Math.max(1, workingDaysBetween(stoodAt, dueAt, calendar)), calendar);
}
