import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, later } from "#lib/clock";
import { runs } from "#test/cases/sampled";
import { burnUp, type Place } from "./burn-up.ts";
import { commitmentAt, type LedgerStep } from "./ledger.ts";
import { COMMITMENT_STEPS } from "./state.ts";

const START = new Date("2026-09-01T09:00:00Z");
const day = (n: number) => later(START, n * DAY);
const step = (name: LedgerStep["step"], at: number, until: number | null = null, letterId: string | null = null): LedgerStep => ({
  step: name,
  at: day(at),
  until: until === null ? null : day(until),
  letterId,
});

test("partners join, commit and sign; what lapses or is replaced is counted down on its day", () => {
  const places: Place[] = [
    { since: day(0), steps: [step("signed", 4, 90, "first")] },
    { since: day(2), steps: [step("committed", 3, 6)] },
  ];
  const letters = [
    { id: "first", issuedAt: day(4) },
    { id: "second", issuedAt: day(8) },
  ];
  expect(
    burnUp(places, letters, day(10)).map(({ at, ...counts }) => [(at.getTime() - START.getTime()) / DAY, ...Object.values(counts)]),
  ).toEqual([
    [0, 1, 0, 0],
    [2, 2, 0, 0],
    [3, 2, 1, 0],
    [4, 2, 2, 1],
    [6, 2, 1, 1],
    [8, 2, 1, 0],
    [10, 2, 1, 0],
  ]);
});

const steps = fc
  .array(
    fc.record({
      name: fc.constantFrom(...COMMITMENT_STEPS),
      gap: fc.nat(4),
      lasts: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
    }),
    { maxLength: 5 },
  )
  .map((drawn) => {
    let at = 0;
    return drawn.map(({ name, gap, lasts }) => {
      at += gap;
      return step(name, at, lasts === null ? null : at + lasts, name === "signed" ? "first" : null);
    });
  });

test("the last point is what the ledger says now, and no day between two points says otherwise", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ since: fc.nat(5).map(day), steps }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 5, max: 30 }),
      (places, n) => {
        const letters = [{ id: "first", issuedAt: day(0) }];
        const points = burnUp(places, letters, day(n));
        expect(points.at(-1)?.at).toEqual(day(n));
        for (let each = 0; each <= n; each++) {
          const last = points.findLast(({ at }) => at <= day(each));
          const there = places.filter(({ since }) => since <= day(each));
          const states = there.map(
            (place) =>
              commitmentAt(
                place.steps.filter(({ at }) => at <= day(each)),
                day(each),
                "first",
              ).state,
          );
          expect([last?.joined ?? 0, last?.signed ?? 0]).toEqual([there.length, states.filter((state) => state === "signed").length]);
        }
      },
    ),
    { numRuns: runs(500) },
  );
});
