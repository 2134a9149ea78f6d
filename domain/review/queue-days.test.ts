import { expect, test } from "vitest";
import { snoozedUntil, todayOf } from "./queue-days.ts";

const at = (text: string) => new Date(text);

test.each([
  ["2026-11-25T16:30:00Z", "2026-11-24T23:00:00Z", "2026-11-25T23:00:00Z"],
  ["2026-11-24T23:00:00Z", "2026-11-24T23:00:00Z", "2026-11-25T23:00:00Z"],
  ["2026-03-29T00:30:00Z", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"],
  ["2026-10-25T12:00:00Z", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"],
])("at %s the day lasts from %s to %s, on the cluster's clock", (now, starts, ends) => {
  expect(todayOf(at(now))).toEqual({ starts: at(starts), ends: at(ends) });
});

test.each([
  ["tomorrow", "2026-11-25T16:30:00Z", "2026-11-26T07:00:00Z"],
  ["tomorrow", "2026-03-28T10:00:00Z", "2026-03-29T06:00:00Z"],
  ["nextWeek", "2026-11-25T16:30:00Z", "2026-11-30T07:00:00Z"],
  ["nextWeek", "2026-11-29T16:30:00Z", "2026-11-30T07:00:00Z"],
  ["nextWeek", "2026-11-30T06:00:00Z", "2026-12-07T07:00:00Z"],
] as const)("%s from %s is %s: eight in the morning there", (snooze, now, then) => {
  expect(snoozedUntil(at(now), snooze)).toEqual(at(then));
});
