import { Temporal } from "temporal-polyfill";

const HOUR = 8;

/** The Monday after an instant, as its date, and the instant of eight in the morning of that day in a time zone. */
export function nextMonday(now: Date, zone: string): { week: string; at: Date } {
  const day = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const monday = day.add({ days: 8 - day.dayOfWeek });
  const at = monday.toZonedDateTime({ timeZone: zone, plainTime: { hour: HOUR } }).epochMilliseconds;
  return { week: monday.toString(), at: new Date(at) };
}
