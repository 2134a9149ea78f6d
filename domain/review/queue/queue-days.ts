import { Temporal } from "temporal-polyfill";
import { calendarOf } from "#domain/kernel/calendar/holidays";
import { workingDaysBetween } from "#domain/kernel/calendar/working-days";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { HOME_ZONE } from "#lib/clock";
import type { QueueGroup } from "./queue.ts";

const MORNING = Temporal.PlainTime.from("08:00");
const zoned = (now: Date) => Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(HOME_ZONE);
const dateOf = (moment: Temporal.ZonedDateTime) => new Date(moment.epochMilliseconds);

type Today = { starts: Date; ends: Date };
// Asked many times a page, and the same all day.
let known: Today | undefined;

/** Midnight before and after an instant. */
export function todayOf(now: Date): Today {
  if (known && known.starts <= now && now < known.ends) return known;
  const day = zoned(now).toPlainDate();
  known = { starts: dateOf(day.toZonedDateTime(HOME_ZONE)), ends: dateOf(day.add({ days: 1 }).toZonedDateTime(HOME_ZONE)) };
  return known;
}

/** Whether it was before today: what was due on it is overdue. */
export const isBeforeToday = (now: Date, day: Date) => day < todayOf(now).starts;

/** To which group of the queue an answer's due date belongs. */
export function groupOf(now: Date, dueAt: Date | null): QueueGroup {
  if (!dueAt || dueAt >= todayOf(now).ends) return "later";
  return isBeforeToday(now, dueAt) ? "overdue" : "today";
}

/** The day by which an applicant is asked to answer, and whether it has passed. */
export type AwaitedAnswer = { by: Date; isLate: boolean };
export const awaitedOf = (now: Date, by: Date | null): AwaitedAnswer | null => by && { by, isLate: isBeforeToday(now, by) };
/** A day, once it has passed. */
export const passed = (now: Date, day: Date | null): Date | null => (day && isBeforeToday(now, day) ? day : null);

/** Until when an answer was promised to an applicant who has had it; whether it came on a later day, and how many working days later: 0 where only days off lie between. */
export type AnsweredPromise = { by: Date; isLate: boolean; workingDays: number };
export function answeredPromise(by: Date, decidedAt: Date, calendar: string): AnsweredPromise {
  const isLate = isBeforeToday(decidedAt, by);
  return { by, isLate, workingDays: isLate ? Math.abs(workingDaysTo(decidedAt, by, calendar)) : 0 };
}

export const SNOOZES = ["tomorrow", "nextWeek", "day"] as const;
/** `day`: where it is until a chosen day, which one: YYYY-MM-DD. */
export type Snooze = { until: (typeof SNOOZES)[number]; day?: string | undefined };

/** The first and the last day that can be chosen, as a date field has them: YYYY-MM-DD, from tomorrow. */
export function snoozeDays(now: Date): { first: string; last: string } {
  const today = zoned(now).toPlainDate();
  return { first: today.add({ days: 1 }).toString(), last: today.add({ days: PORTAL_LENGTHS.snooze.n }).toString() };
}

/** Eight in the morning of tomorrow, of next Monday or of the chosen day: undefined where that day cannot be chosen. */
export function snoozedUntil(now: Date, { until, day }: Snooze): Date | undefined {
  const today = zoned(now).toPlainDate();
  const { first, last } = snoozeDays(now);
  const then = until === "day" ? day : today.add({ days: until === "tomorrow" ? 1 : 8 - today.dayOfWeek }).toString();
  if (!then || then < first || last < then) return undefined;
  return dateOf(Temporal.PlainDate.from(then).toZonedDateTime({ timeZone: HOME_ZONE, plainTime: MORNING }));
}

const counted = new Map<string, number>();
const MAX = 2000;

/** Working days from today to a day, by the calendar of the rules: 0 is today, less than that is past. Many rows are due on the same days. */
export function workingDaysTo(now: Date, day: Date, calendar: string): number {
  const key = `${calendar} ${todayOf(now).starts.getTime()} ${day.getTime()}`;
  const found = counted.get(key) ?? workingDaysBetween(now, day, calendarOf(calendar));
  if (counted.size > MAX) counted.clear();
  counted.set(key, found);
  return found;
}
