import { dueBefore, type HolidayCalendar, workingDaysBetween } from "#domain/kernel/calendar/working-days";
import { isPartDone, type Readiness } from "./readiness.ts";
import { MILESTONES, type Milestone, type MilestoneState, READINESS_PARTS, type ReadinessPart } from "./state.ts";

/**
 * How many working days before the deadline each should be done. They are a habit of coordinators and no rule of a funder: a PIC takes weeks to be validated,
 * a letter has to be signed by people who travel, and the portal of the funder is slow on the last day.
 */
export const WORKING_DAYS_BEFORE: Record<Milestone, number> = {
  roles: 40,
  rules: 35,
  commitments: 30,
  pics: 20,
  costs: 15,
  signatures: 10,
  review: 5,
  submit: 1,
};
/** So near a day is called soon. */
const SOON = 5;

export type CountedMilestone = {
  milestone: Milestone;
  /** The end of the working day by which it should be done. */
  at: Date;
  state: MilestoneState;
  /** Working days until then; since then, where it is late. */
  days: number;
};

/** What should be done by when before a deadline, the earliest first. Review and submission are done by people elsewhere: they are never marked as done. */
export function countdownTo(deadline: Date, readiness: Readiness, now: Date, calendar: HolidayCalendar): CountedMilestone[] {
  const stated = new Set(readiness.parts.map(({ part }) => part));
  return MILESTONES.filter((milestone) => !isReadinessPart(milestone) || stated.has(milestone)).map((milestone) => {
    const at = dueBefore(deadline, WORKING_DAYS_BEFORE[milestone], calendar);
    const days = Math.abs(workingDaysBetween(now, at, calendar));
    return { milestone, at, days, state: stateAt(isReadinessPart(milestone) && isPartDone(readiness, milestone), at, now, days) };
  });
}

const isReadinessPart = (milestone: Milestone): milestone is ReadinessPart => READINESS_PARTS.some((part) => part === milestone);

function stateAt(isDone: boolean, at: Date, now: Date, days: number): MilestoneState {
  if (isDone) return "done";
  if (at < now) return "late";
  return days <= SOON ? "soon" : "ahead";
}
