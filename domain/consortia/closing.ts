import { Temporal } from "temporal-polyfill";

/** "2026-12-13T17:00", as a form's date-and-time control sends it. */
export const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/;

export function isZone(zone: string) {
  try {
    return Boolean(new Temporal.ZonedDateTime(0n, zone));
  } catch {
    return false;
  }
}

/**
 * The instant at which the clocks of a zone show this time. Undefined for a time that does not exist: no such day, or the hour that
 * the change to summer time skips. Of an hour that happens twice the second counts: nobody who reads "02:30" is then too late.
 */
export function instantOf(local: string, zone: string): Date | undefined {
  try {
    const wall = Temporal.PlainDateTime.from(local, { overflow: "reject" });
    const zoned = wall.toZonedDateTime(zone, { disambiguation: "later" });
    return zoned.toPlainDateTime().equals(wall) ? new Date(zoned.epochMilliseconds) : undefined;
  } catch {
    return undefined;
  }
}

/** What the clocks of a zone show at an instant, as a form's control takes it. */
export const localOf = (instant: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });
