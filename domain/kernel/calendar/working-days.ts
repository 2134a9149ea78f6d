import { Temporal } from "temporal-polyfill";

/** When an office works: its zone, its weekend (Monday is 1) and the holidays of a year as plain dates ("2026-12-25"). */
export type HolidayCalendar = {
  zone: string;
  weekend: readonly number[];
  holidaysIn: (year: number) => ReadonlySet<string>;
};

const dayOf = (instant: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate();
const next = (day: Temporal.PlainDate) => day.add({ days: 1 });
const isAfter = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) > 0;

const isHoliday = (day: Temporal.PlainDate, { holidaysIn }: HolidayCalendar) => holidaysIn(day.year).has(day.toString());
/** Whether an office works on a day. */
export const worksOn = (day: Temporal.PlainDate, calendar: HolidayCalendar) =>
  !calendar.weekend.includes(day.dayOfWeek) && !isHoliday(day, calendar);

/** The last second of a day on the clocks of a zone, however long that day is. */
const endOf = (day: Temporal.PlainDate, zone: string) => new Date(next(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds - 1000);

/**
 * The end of the working day that lies this many working days after an instant. The day of the instant itself does not count, as in
 * article 30 of the Spanish law 39/2015; 0 is the end of that day, or of the next working day if that one is none.
 */
export function dueAfter(from: Date, workingDays: number, calendar: HolidayCalendar): Date {
  let day = dayOf(from, calendar.zone);
  for (let left = workingDays; left > 0 || !worksOn(day, calendar); ) {
    day = next(day);
    if (worksOn(day, calendar)) left -= 1;
  }
  return endOf(day, calendar.zone);
}

/**
 * The end of the working day that lies this many working days before an instant. The day of the instant itself does not count; 0 is the end of that day, or of
 * the working day before it if that one is none.
 */
export function dueBefore(until: Date, workingDays: number, calendar: HolidayCalendar): Date {
  let day = dayOf(until, calendar.zone);
  for (let left = workingDays; left > 0 || !worksOn(day, calendar); ) {
    day = day.subtract({ days: 1 });
    if (worksOn(day, calendar)) left -= 1;
  }
  return endOf(day, calendar.zone);
}

/** Working days that begin after the day of one instant, up to and with the day of another; negative if that one is earlier. */
export function workingDaysBetween(from: Date, to: Date, calendar: HolidayCalendar): number {
  const [start, end] = [dayOf(from, calendar.zone), dayOf(to, calendar.zone)];
  if (isAfter(start, end)) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = next(start); !isAfter(day, end); day = next(day)) if (worksOn(day, calendar)) count += 1;
  return count;
}
