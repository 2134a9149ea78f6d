import { Temporal } from "temporal-polyfill";
import { type HolidayCalendar, worksOn } from "./working-days.ts";

type Day = { starts: number; passed: number };

const dayOf = (instant: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate();

/** Each day of a span with the working days up to and with it. */
function daysOf(from: Date, until: Date, calendar: HolidayCalendar): Day[] {
  const last = dayOf(until, calendar.zone);
  const days: Day[] = [];
  let passed = 0;
  for (let day = dayOf(from, calendar.zone); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (worksOn(day, calendar)) passed += 1;
    days.push({ starts: day.toZonedDateTime({ timeZone: calendar.zone }).epochMilliseconds, passed });
  }
  return days;
}

/** Working days up to the last day that begins at or before an instant. */
function passedAt(days: readonly Day[], at: number): number {
  let [low, high] = [0, days.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((days[middle]?.starts ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return days[low]?.passed ?? 0;
}

/**
 * Counts working days as `workingDaysBetween` does, for many pairs of instants within one span: the days of the span are looked up in the calendar once.
 * An instant outside of the span counts as its nearest day.
 */
export function workingDayCounter(from: Date, until: Date, calendar: HolidayCalendar): (from: Date, to: Date) => number {
  const days = daysOf(from, until, calendar);
  return (from, to) => passedAt(days, to.getTime()) - passedAt(days, from.getTime());
}
