import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarOf } from "#domain/kernel/calendar/holidays";
import { dueBefore, workingDaysBetween } from "#domain/kernel/calendar/working-days";
import { DAY, later } from "#lib/clock";
import { countdownTo, WORKING_DAYS_BEFORE } from "./countdown.ts";
import { type ReadinessFacts, readinessOf } from "./readiness.ts";
import { READINESS_PARTS } from "./state.ts";

const HOME = calendarOf("ES-BI");
const nothing: ReadinessFacts = Object.fromEntries(READINESS_PARTS.map((part) => [part, undefined])) as ReadinessFacts;
const part = fc.option(
  fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]) => ({ done: Math.min(a, b), all: Math.max(a, b) })),
  { nil: undefined },
);
const anyFacts = fc.record(Object.fromEntries(READINESS_PARTS.map((name) => [name, part]))) as fc.Arbitrary<ReadinessFacts>;

test("the index is the mean of the parts that are shown, rounded down; nobody is called ready who is not", () => {
  expect(readinessOf(nothing)).toEqual({ index: null, parts: [] });
  const two = { ...nothing, roles: { done: 2, all: 2 }, signatures: { done: 1, all: 3 }, rules: { done: 0, all: 0 } };
  expect(readinessOf(two)).toEqual({
    index: 66,
    parts: [
      { part: "roles", done: 2, all: 2 },
      { part: "signatures", done: 1, all: 3 },
    ],
  });
  expect(readinessOf({ ...nothing, roles: { done: 399, all: 400 } }).index).toBe(99);
});

test("one thing more that is done never lowers the index, and 100 means that every part is done", () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom(...READINESS_PARTS), (facts, name) => {
      const before = readinessOf(facts);
      const of = facts[name];
      if (of && of.done < of.all) {
        const after = readinessOf({ ...facts, [name]: { ...of, done: of.done + 1 } });
        expect(after.index ?? 0).toBeGreaterThanOrEqual(before.index ?? 0);
      }
      expect(before.index === 100).toBe(before.parts.length > 0 && before.parts.every(({ done, all }) => done === all));
    }),
  );
});

/** Counted on paper with a calendar of Bizkaia: a deadline, working days before it, and the day at whose end it is due. */
const CASES = `
2026-11-25T10:00:00Z 0  2026-11-25 a Wednesday, the same day
2026-11-25T10:00:00Z 1  2026-11-24 the day before
2026-11-30T16:00:00Z 1  2026-11-27 over a weekend
2026-12-10T16:00:00Z 2  2026-12-07 8 December lies in between
2026-11-29T16:00:00Z 0  2026-11-27 a deadline on a Sunday
2026-04-08T15:00:00Z 2  2026-04-01 Easter lies in between
2026-03-30T15:00:00Z 1  2026-03-27 over the change to summer time
2027-01-07T16:00:00Z 3  2026-12-31 Epiphany, New Year and a weekend
2026-11-24T23:30:00Z 1  2026-11-24 half past midnight of Wednesday in Bilbao
`;
test.each(CASES.trim().split("\n"))("%s", (line) => {
  const [from = "", days, expected] = line.split(/\s+/);
  const due = dueBefore(new Date(from), Number(days), HOME);
  expect(due.toLocaleDateString("sv-SE", { timeZone: HOME.zone })).toBe(expected);
});

test("counted back and forth it is the same number of working days", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2025-01-01"), max: new Date("2031-01-01"), noInvalidDate: true }),
      fc.integer({ min: 1, max: 60 }),
      (deadline, days) => {
        const due = dueBefore(deadline, days, HOME);
        expect(due < deadline).toBe(true);
        const between = workingDaysBetween(due, deadline, HOME);
        // A deadline on a day off has its last working day before it.
        expect([days - 1, days]).toContain(between);
      },
    ),
  );
});

test("what is done is done, what is not is late after its day, soon within five working days, and ahead before", () => {
  const deadline = new Date("2027-01-28T16:00:00Z");
  const readiness = readinessOf({ ...nothing, roles: { done: 1, all: 1 }, pics: { done: 0, all: 2 }, signatures: { done: 0, all: 2 } });
  const at = (now: string) =>
    countdownTo(deadline, readiness, new Date(now), HOME).map(({ milestone, state, days }) => `${milestone} ${state} ${days}`);
  expect(at("2026-12-21T09:00:00Z")).toEqual(["roles done 15", "pics soon 5", "signatures ahead 15", "review ahead 20", "submit ahead 24"]);
  expect(at("2027-01-29T09:00:00Z").map((line) => line.split(" ")[1])).toEqual(["done", "late", "late", "late", "late"]);
});

test("milestones follow one another as they are counted, and the last is the day before the deadline", () => {
  const days = Object.values(WORKING_DAYS_BEFORE);
  expect(days).toEqual([...days].sort((a, b) => b - a));
  const all = Object.fromEntries(READINESS_PARTS.map((name) => [name, { done: 0, all: 1 }])) as ReadinessFacts;
  const deadline = later(new Date(), 90 * DAY);
  const listed = countdownTo(deadline, readinessOf(all), new Date(), HOME);
  expect(listed.map(({ at }) => at)).toEqual(listed.map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime()));
});
