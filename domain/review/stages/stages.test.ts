import fc from "fast-check";
import { expect, test } from "vitest";
import { HOLIDAYS } from "#domain/kernel/calendar/holidays";
import { workingDaysBetween } from "#domain/kernel/calendar/working-days";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import type { ReviewRules } from "#domain/review/state";
import { dueAgain, dueIn, earlierStages, firstStage, laterStages, nextStage } from "./stages.ts";

const keys = (stages: { key: string }[]) => stages.map(({ key }) => key);
const without = (dropped: string): ReviewRules => ({
  ...STANDARD_RULES,
  stages: STANDARD_RULES.stages.filter(({ key }) => key !== dropped),
});

test("an application goes from received over screening and the committee to the decision", () => {
  expect(firstStage(STANDARD_RULES).key).toBe("received");
  expect(nextStage(STANDARD_RULES, "received")?.key).toBe("screening");
  expect(nextStage(STANDARD_RULES, "screening")?.key).toBe("committee");
  expect(nextStage(STANDARD_RULES, "committee")).toBeUndefined();
});

test("a stage that a cluster drops is in nobody's way, and one that it adds has its place", () => {
  expect(firstStage(without("received")).key).toBe("screening");
  expect(nextStage(without("committee"), "screening")).toBeUndefined();
  const [received, screening, ...rest] = STANDARD_RULES.stages;
  const visit = { key: "visit", owner: "reviewer", workingDays: 3 } as const;
  const more = { ...STANDARD_RULES, stages: [received, screening, visit, ...rest].flatMap((stage) => stage ?? []) };
  expect(keys(laterStages(more, "screening"))).toEqual(["visit", "committee"]);
  expect(keys(earlierStages(more, "committee"))).toEqual(["visit", "screening", "received"]);
});

test("rules without a stage are a fault of ours", () => {
  expect(() => firstStage({ stages: [] })).toThrow();
});

test.each([
  ["received", "2026-11-25T10:00:00Z", "2026-11-27T22:59:59.000Z"],
  ["screening", "2026-12-04T10:00:00Z", "2026-12-14T22:59:59.000Z"],
  ["decided", "2026-11-25T10:00:00Z", undefined],
  ["applicant", "2026-11-25T10:00:00Z", undefined],
])("%s that begins %s is due %s", (stage, from, due) => {
  expect(dueIn(STANDARD_RULES, stage, new Date(from))?.toISOString()).toBe(due);
});

test("what stood still has as many working days left as before, and one at the least", () => {
  const calendar = HOLIDAYS["ES-BI"];
  if (!calendar) throw new Error("No calendar of Bizkaia");
  const start = Date.parse("2026-01-01T00:00:00Z");
  const instants = fc.integer({ min: 0, max: 700 * 24 * 60 }).map((minutes) => new Date(start + minutes * 60_000));
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (enteredAt, stood, back) => {
      const dueAt = dueIn(STANDARD_RULES, "committee", enteredAt);
      const stoodAt = new Date(enteredAt.getTime() + stood * 12 * 3_600_000);
      const from = new Date(stoodAt.getTime() + back * 24 * 3_600_000);
      const again = dueAgain(STANDARD_RULES, { dueAt, stoodAt, from });
      if (!dueAt || !again) throw new Error("The committee has a due date");
      const left = workingDaysBetween(stoodAt, dueAt, calendar);
      expect(workingDaysBetween(from, again, calendar)).toBe(Math.max(1, left));
      expect(again > from).toBe(true);
    }),
  );
  expect(dueAgain(STANDARD_RULES, { dueAt: null, stoodAt: new Date(), from: new Date() })).toBeNull();
});
