import { Temporal } from "temporal-polyfill";

const HOUR = 8;

/** The next eight in the morning after an instant in a time zone, and its date. */
export function nextMorning(now: Date, zone: string): { day: string; at: Date } {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const today = here.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: { hour: HOUR } });
  const next = Temporal.ZonedDateTime.compare(today, here) > 0 ? today : today.add({ days: 1 });
  return { day: next.toPlainDate().toString(), at: new Date(next.epochMilliseconds) };
}
