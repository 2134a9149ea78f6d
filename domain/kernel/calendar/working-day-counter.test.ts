import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "#test/cases/sampled";
import { calendarOf } from "./holidays.ts";
import { workingDayCounter } from "./working-day-counter.ts";
import { workingDaysBetween } from "./working-days.ts";

const FROM = new Date("2025-12-20T22:30:00Z");
const UNTIL = new Date("2026-04-10T09:00:00Z");
const calendar = calendarOf("ES-BI");
const counter = workingDayCounter(FROM, UNTIL, calendar);
const instant = fc.date({ min: FROM, max: UNTIL, noInvalidDate: true });

test("between any two instants of its span it counts the working days that the calendar says", () => {
  fc.assert(
    fc.property(instant, instant, (from, to) => {
      // Zero and minus zero are the same number of days.
      expect(counter(from, to) + 0).toBe(workingDaysBetween(from, to, calendar) + 0);
    }),
    { numRuns: runs(300) },
  );
});

test("an instant outside of its span counts as its nearest day", () => {
  expect(counter(new Date("2020-01-01T00:00:00Z"), UNTIL)).toBe(counter(FROM, UNTIL));
  expect(counter(FROM, new Date("2030-01-01T00:00:00Z"))).toBe(counter(FROM, UNTIL));
});
