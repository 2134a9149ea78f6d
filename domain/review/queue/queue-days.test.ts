import { expect, test } from "vitest";
import { snoozeDays, snoozedUntil, todayOf, workingDaysTo } from "./queue-days.ts";

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
] as const)("%s from %s is %s: eight in the morning there", (until, now, then) => {
  expect(snoozedUntil(at(now), { until })).toEqual(at(then));
});

test.each([
  ["2026-11-25T16:30:00Z", "2026-11-26", "2026-11-26T07:00:00Z"],
  ["2026-11-25T22:59:00Z", "2026-11-26", "2026-11-26T07:00:00Z"],
  ["2026-11-25T23:00:00Z", "2026-11-26", undefined],
  ["2026-03-27T10:00:00Z", "2026-03-29", "2026-03-29T06:00:00Z"],
  ["2026-11-25T16:30:00Z", "2027-02-23", "2027-02-23T07:00:00Z"],
  ["2026-11-25T16:30:00Z", "2027-02-24", undefined],
  ["2026-11-25T16:30:00Z", "2026-11-25", undefined],
  ["2026-11-25T16:30:00Z", "2025-11-26", undefined],
  ["2026-11-25T16:30:00Z", "", undefined],
] as const)("a day chosen at %s, %s, is %s: from tomorrow, 90 days ahead at most", (now, day, then) => {
  expect(snoozedUntil(at(now), { until: "day", day })).toEqual(then && at(then));
});

test("the days that a date field offers are those that can be chosen", () => {
  const now = at("2026-11-25T16:30:00Z");
  const { first, last } = snoozeDays(now);
  expect([first, last]).toEqual(["2026-11-26", "2027-02-23"]);
  for (const day of [first, last]) expect(snoozedUntil(now, { until: "day", day })).toBeDefined();
});

test.each([
  ["2026-11-25T10:00:00Z", "2026-11-25T22:59:59Z", 0],
  ["2026-11-25T10:00:00Z", "2026-11-27T22:59:59Z", 2],
  ["2026-11-25T10:00:00Z", "2026-11-30T22:59:59Z", 3],
  ["2026-12-04T10:00:00Z", "2026-12-09T22:59:59Z", 2],
  ["2026-11-25T10:00:00Z", "2026-11-20T22:59:59Z", -3],
  ["2026-11-24T22:59:59Z", "2026-11-25T22:59:59Z", 1],
  ["2026-11-24T23:00:00Z", "2026-11-25T22:59:59Z", 0],
])("at %s what is due at %s is %i working days away, weekends and holidays left out", (now, due, expected) => {
  for (let again = 0; again < 2; again++) expect(workingDaysTo(at(now), at(due), "ES-BI")).toBe(expected);
});

test("another calendar counts its own holidays", () => {
  const days = (calendar: string) => workingDaysTo(at("2026-07-30T10:00:00Z"), at("2026-07-31T21:59:59Z"), calendar);
  expect([days("ES-BI"), days("ES-VI")]).toEqual([0, 1]);
});
