import { DAY } from "../clock.ts";

export type Parts = { year: number; month: number; day: number; weekday: number; hour: number; minute: number };

const readers = new Map<string, Intl.DateTimeFormat>();
function reader(zone: string) {
  const known = readers.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "iso8601",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  });
  readers.set(zone, made);
  return made;
}

/** A moment on the wall clock of a zone; Monday is 0. A plain date ("2026-11-25") is the same day everywhere. */
export function wallClock(moment: Date | string, zone: string): Parts {
  const plain = typeof moment === "string";
  const at = Object.fromEntries(
    reader(plain ? "UTC" : zone)
      .formatToParts(plain ? new Date(`${moment}T00:00:00Z`) : moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = at;
  return { year, month, day, hour, minute, weekday: (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7 };
}

/** Midnights between two moments on the clock of a zone: 0 the same day, 1 the next. */
export function daysBetween(from: Date | string, to: Date | string, zone: string) {
  const day = (moment: Date | string) => {
    const { year, month, day } = wallClock(moment, zone);
    return Date.UTC(year, month - 1, day) / DAY;
  };
  return day(to) - day(from);
}
