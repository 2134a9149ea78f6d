import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "#test/cases/sampled";
import { medianOf } from "./median.ts";
import { type AskedPeriod, PERIODS, partsOf, periodAsked } from "./period.ts";

const NOW = new Date("2026-11-28T08:12:00Z");
const BEGAN = new Date("2024-06-11T08:00:00Z");
const asked = (period: AskedPeriod["period"], from = "", to = "") => periodAsked({ period, from, to }, NOW, BEGAN);

test.each([
  ["last12", "", "", "2025-12-01", "2026-11-28"],
  ["year", "", "", "2026-01-01", "2026-11-28"],
  ["all", "", "", "2024-06-11", "2026-11-28"],
  ["between", "2026-03-10", "2026-05-05", "2026-03-10", "2026-05-05"],
  ["between", "2026-03-10", "2026-03-10", "2026-03-10", "2026-03-10"],
  ["between", "2026-03-10", "2027-05-05", "2026-03-10", "2026-11-28"],
  ["between", "1066-10-14", "2026-05-05", "2024-06-11", "2026-05-05"],
  ["between", "1066-10-14", "1067-01-01", "1067-01-01", "1067-01-01"],
] as const)("%s %s %s is from %s to %s", (key, from, to, firstDay, lastDay) => {
  expect(asked(key, from, to)).toMatchObject({ firstDay, lastDay });
});

test("its instants are the midnights of the home zone, in winter and in summer", () => {
  const { from, until } = asked("between", "2026-03-10", "2026-05-05") ?? {};
  expect([from?.toISOString(), until?.toISOString()]).toEqual(["2026-03-09T23:00:00.000Z", "2026-05-05T22:00:00.000Z"]);
});

test.each([
  ["", ""],
  ["2026-05-05", ""],
  ["2026-05-05", "2026-03-10"],
  ["2026-02-30", "2026-03-10"],
  ["2026-11-29", "2026-12-24"],
  ["yesterday", "today"],
  ["+002026-01-01", "2026-03-10"],
])("%o to %o is no period", (from, to) => {
  expect(asked("between", from, to)).toBeUndefined();
});

test("a year has months, three years have quarters, and more have years", () => {
  const units = (from: string, to: string, now = "2040-01-01T00:00:00Z") => {
    const period = periodAsked({ period: "between", from, to }, new Date(now), new Date("2001-01-01T00:00:00Z"));
    return period && partsOf(period).map(({ unit, day }) => `${unit} ${day}`);
  };
  expect(units("2025-11-20", "2026-11-28")).toHaveLength(13);
  expect(units("2026-03-10", "2026-05-05")).toEqual(["month 2026-03-01", "month 2026-04-01", "month 2026-05-01"]);
  expect(units("2024-02-10", "2025-08-01")?.slice(0, 2)).toEqual(["quarter 2024-01-01", "quarter 2024-04-01"]);
  expect(units("2019-06-01", "2026-11-28")).toEqual(Array.from({ length: 8 }, (_, n) => `year ${2019 + n}-01-01`));
});

test("the parts of any period follow one another from its beginning to its end", () => {
  const day = fc.date({ min: new Date("2010-01-01T00:00:00Z"), max: NOW, noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.constantFrom(...PERIODS), day, day, (key, one, other) => {
      const [from = "", to = ""] = [one, other].toSorted();
      const period = periodAsked({ period: key, from, to }, NOW, new Date("2010-01-01T00:00:00Z"));
      if (!period) throw new Error(`${key} ${from} ${to}`);
      const parts = partsOf(period);
      expect([parts[0]?.from, parts.at(-1)?.until]).toEqual([period.from, period.until]);
      for (const [n, part] of parts.entries()) {
        expect(part.from < part.until).toBe(true);
        if (n > 0) expect(part.from).toEqual(parts[n - 1]?.until);
      }
    }),
    { numRuns: runs(300) },
  );
});

test("a median is the value in the middle, and none of fewer than three", () => {
  expect(medianOf([])).toEqual({ n: 0, value: undefined });
  expect(medianOf([4, 9])).toEqual({ n: 2, value: undefined });
  expect(medianOf([9, 1, 4])).toEqual({ n: 3, value: 4 });
  expect(medianOf([9, 1, 4, 5])).toEqual({ n: 4, value: 4.5 });
});
