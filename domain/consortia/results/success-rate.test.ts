import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "#test/cases/sampled";
import { StateResult } from "./input.ts";
import { FEWEST_RESULTS, RESULTS, type Result } from "./state.ts";
import { successRate } from "./success-rate.ts";

test("a rate counts what is funded among what the funder has answered, and is not shown of fewer than five", () => {
  expect(successRate(["funded", "rejected", "reserve", "rejected", "funded", "submitted"])).toEqual({ funded: 2, known: 5 });
  expect(successRate(["funded", "rejected", "reserve", "rejected", "submitted", "submitted"])).toBeUndefined();
  expect(successRate([])).toBeUndefined();
});

test("a rate of results that are all alike would tell each, so only those who know each read it", () => {
  const all = (result: Result) => Array.from({ length: FEWEST_RESULTS }, () => result);
  for (const result of ["funded", "rejected", "reserve"] as const) expect(successRate(all(result))).toBeUndefined();
  expect(successRate([...all("rejected").slice(1), "reserve"])).toBeUndefined();
  expect(successRate(all("funded"), true)).toEqual({ funded: 5, known: 5 });
  expect(successRate([...all("funded"), "reserve"])).toEqual({ funded: 5, known: 6 });
});

test("whatever is known, no rate is of fewer results than may be shown, and none is above one", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...RESULTS), { maxLength: 20 }), (results) => {
      const rate = successRate(results);
      const known = results.filter((result) => result !== "submitted").length;
      const funded = results.filter((result) => result === "funded").length;
      expect(rate === undefined).toBe(known < FEWEST_RESULTS || funded === 0 || funded === known);
      expect(successRate(results, true) === undefined).toBe(known < FEWEST_RESULTS);
      if (rate) expect([rate.known, rate.funded <= rate.known]).toEqual([known, true]);
    }),
    { numRuns: runs(500) },
  );
});

test("a score is not above the highest one, and can be left out", () => {
  const given = { consortiumId: "0".repeat(26), version: "0", submittedOn: "2026-01-15", result: "funded" };
  expect(StateResult.parse({ ...given, score: "13,5", scoreMax: "15" })).toMatchObject({ score: 1350, scoreMax: 1500 });
  expect(StateResult.parse(given)).toMatchObject({ score: null, scoreMax: null });
  expect(StateResult.safeParse({ ...given, score: "15.5", scoreMax: "15" }).error?.issues[0]?.path).toEqual(["score"]);
  expect(StateResult.safeParse({ ...given, submittedOn: "2026-02-30" }).success).toBe(false);
});
