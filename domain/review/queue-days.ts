import { Temporal } from "temporal-polyfill";
import type { QueueGroup } from "./queue.ts";

/** The cluster's own clock: by it a day begins and ends. */
const ZONE = "Europe/Madrid";
const MORNING = Temporal.PlainTime.from("08:00");
const zoned = (now: Date) => Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE);
const dateOf = (moment: Temporal.ZonedDateTime) => new Date(moment.epochMilliseconds);

/** Midnight before and after an instant. */
export function todayOf(now: Date) {
  const day = zoned(now).toPlainDate();
  return { starts: dateOf(day.toZonedDateTime(ZONE)), ends: dateOf(day.add({ days: 1 }).toZonedDateTime(ZONE)) };
}

/** To which group of the queue an answer's due date belongs. */
export function groupOf(now: Date, dueAt: Date | null): QueueGroup {
  const { starts, ends } = todayOf(now);
  if (!dueAt || dueAt >= ends) return "later";
  return dueAt < starts ? "overdue" : "today";
}

export const SNOOZES = ["tomorrow", "nextWeek"] as const;
export type Snooze = (typeof SNOOZES)[number];

/** Tomorrow at eight, or on Monday at eight. */
export function snoozedUntil(now: Date, snooze: Snooze): Date {
  const day = zoned(now).toPlainDate();
  const then = day.add({ days: snooze === "tomorrow" ? 1 : 8 - day.dayOfWeek });
  return dateOf(then.toZonedDateTime({ timeZone: ZONE, plainTime: MORNING }));
}
