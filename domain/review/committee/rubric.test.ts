import fc from "fast-check";
import { expect, test } from "vitest";
import type { Criterion } from "#domain/review/state";
import { isComplete, rubricResult, type ScoreSheet } from "./rubric.ts";

const chain: Criterion = { key: "chain", threshold: 3, blockingZero: true };
const reach: Criterion = { key: "reach", threshold: 2.5, blockingZero: false };
const rubric = { criteria: [chain, reach], reviewers: 2 };

test("means, spread and deviation of two reviewers, and a verdict with its reason", () => {
  const { criteria, verdict, reasons } = rubricResult(rubric, [
    { chain: 5, reach: 1 },
    { chain: 2, reach: 3 },
  ]);
  expect(criteria).toEqual([
    { criterion: "chain", mean: 3.5, lowest: 2, highest: 5, spread: 3, deviation: 1.5 },
    { criterion: "reach", mean: 2, lowest: 1, highest: 3, spread: 2, deviation: 1 },
  ]);
  expect([verdict, reasons]).toEqual(["fails", [{ because: "below", criterion: "reach" }]]);
});

test("the threshold itself is enough", () => {
  const sheets = [
    { chain: 4, reach: 3 },
    { chain: 2, reach: 2 },
  ];
  expect(rubricResult(rubric, sheets)).toMatchObject({ verdict: "passes", reasons: [] });
});

test("one zero blocks a criterion that says so, whatever the others gave, and no other", () => {
  const fives = Array.from({ length: 8 }, () => ({ chain: 5, reach: 5 }));
  expect(rubricResult(rubric, [...fives, { chain: 0, reach: 5 }])).toMatchObject({
    verdict: "fails",
    reasons: [{ because: "zero", criterion: "chain" }],
  });
  expect(rubricResult(rubric, [...fives, { chain: 5, reach: 0 }])).toMatchObject({ verdict: "passes", reasons: [] });
});

test("until enough have scored there is no verdict, and half a sheet counts for nothing", () => {
  expect(rubricResult(rubric, [])).toEqual({ criteria: [], verdict: "waiting", reasons: [] });
  expect(rubricResult(rubric, [{ chain: 5, reach: 5 }])).toMatchObject({ verdict: "waiting", criteria: [{ mean: 5 }, { mean: 5 }] });
  expect(rubricResult(rubric, [{ chain: 5, reach: 5 }, { chain: 0 }])).toMatchObject({ verdict: "waiting", reasons: [] });
});

test.each<[string, ScoreSheet]>([
  ["a criterion missing", { chain: 3 }],
  ["one too many", { chain: 3, reach: 3, other: 3 }],
  ["a half", { chain: 2.5, reach: 3 }],
  ["six", { chain: 6, reach: 3 }],
  ["less than nothing", { chain: -1, reach: 3 }],
  ["not a number", { chain: Number.NaN, reach: 3 }],
])("a sheet with %s is not complete", (_, sheet) => {
  expect(isComplete(rubric.criteria, sheet)).toBe(false);
});

const score = fc.integer({ min: 0, max: 5 });
const sheets = fc.array(fc.record({ chain: score, reach: score }), { minLength: 1, maxLength: 9 });

test("for all sheets: the mean lies between lowest and highest, the deviation is at most half the spread, and order does not matter", () => {
  fc.assert(
    fc.property(sheets, (given) => {
      const result = rubricResult(rubric, given);
      for (const { mean, lowest, highest, spread, deviation } of result.criteria) {
        expect(mean).toBeGreaterThanOrEqual(lowest);
        expect(mean).toBeLessThanOrEqual(highest);
        expect(spread).toBe(highest - lowest);
        expect(deviation).toBeLessThanOrEqual(spread / 2 + 1e-9);
      }
      const turned = rubricResult(rubric, given.toReversed());
      expect([turned.verdict, turned.reasons]).toEqual([result.verdict, result.reasons]);
    }),
  );
});

test("for all sheets: it passes exactly when there are enough and no criterion gives a reason, and a better score never makes it fail", () => {
  fc.assert(
    fc.property(sheets, fc.nat(), (given, at) => {
      const { verdict, reasons } = rubricResult(rubric, given);
      expect(verdict === "passes").toBe(given.length >= 2 && reasons.length === 0);
      const raised = given.map((sheet, n) => (n === at % given.length ? { ...sheet, chain: Math.min(5, sheet.chain + 1) } : sheet));
      if (verdict === "passes") expect(rubricResult(rubric, raised).verdict).toBe("passes");
    }),
  );
});
