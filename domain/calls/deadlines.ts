import { Temporal } from "temporal-polyfill";
import { instantOf, localOf } from "#domain/consortia/closing";
import { type CallState, USUAL_HOUR, USUAL_ZONE } from "./state.ts";

type Timed = { opensAt: Date | null; zone: string; deadlines: readonly { at: Date }[] };

/** The first deadline that has not passed. At the instant itself it has. */
export const nextDeadline = <D extends { at: Date }>(deadlines: readonly D[], now: Date): D | undefined =>
  deadlines.filter(({ at }) => now < at).sort((a, b) => a.at.getTime() - b.at.getTime())[0];

const dayIn = (zone: string, instant: Date) => localOf(instant, zone).slice(0, 10);

/** What a call is at an instant. One without deadlines is open until staff withdraw it. */
export function callStateAt({ opensAt, zone, deadlines }: Timed, now: Date): CallState {
  const next = nextDeadline(deadlines, now);
  if (deadlines.length > 0 && !next) return "closed";
  if (opensAt !== null && now < opensAt) return "planned";
  return next && dayIn(zone, next.at) === dayIn(zone, now) ? "closesToday" : "open";
}

/** Midnights from an instant to a deadline on the calendar of its zone: 0 on the day itself, 1 the day before, however long those days are. */
export const calendarDaysUntil = (deadline: Date, now: Date, zone: string): number =>
  Temporal.PlainDate.from(dayIn(zone, now)).until(Temporal.PlainDate.from(dayIn(zone, deadline)), { largestUnit: "days" }).days;

/** A deadline as a source writes it. `timeAssumed`: it gives only the day. */
export type ReadDeadline = { at: Date; timeAssumed: boolean };
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WALL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)$/;

/**
 * The instant of "2026-09-15" (17:00 in Brussels, when programmes of the European Union close), of "2026-09-15 17:00" on the clock of a zone, or of
 * "2026-09-15T17:00:00+02:00". Undefined for anything else, a day that does not exist, or an hour that the change to summer time skips.
 */
export function readDeadline(text: string, zone = USUAL_ZONE): ReadDeadline | undefined {
  if (DAY.test(text)) {
    const at = instantOf(`${text}T${USUAL_HOUR}`, USUAL_ZONE);
    return at && { at, timeAssumed: true };
  }
  const wall = WALL.exec(text);
  if (wall) {
    const at = instantOf(`${wall[1]}T${wall[2]}`, zone);
    return at && { at, timeAssumed: false };
  }
  try {
    return { at: new Date(Temporal.Instant.from(text).epochMilliseconds), timeAssumed: false };
  } catch {
    return undefined;
  }
}

/** The instant at which a day begins in a zone. Undefined where there is no such day. */
export const startOfDay = (day: string, zone = USUAL_ZONE): Date | undefined => {
  try {
    return new Date(Temporal.PlainDate.from(day, { overflow: "reject" }).toZonedDateTime(zone).epochMilliseconds);
  } catch {
    return undefined;
  }
};

/** The instant at which the day ends that is so many days ahead on the calendar of a zone. */
export const endOfDay = (now: Date, days: number, zone = USUAL_ZONE): Date =>
  new Date(
    Temporal.PlainDate.from(dayIn(zone, now))
      .add({ days: days + 1 })
      .toZonedDateTime(zone).epochMilliseconds,
  );
