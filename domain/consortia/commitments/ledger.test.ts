import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, later } from "#lib/clock";
import { runs } from "#test/cases/sampled";
import { commitmentAt, isSkipped, type LedgerStep, soonestFirst } from "./ledger.ts";
import { COMMITMENT_LEVELS, COMMITMENT_STEPS } from "./state.ts";

const START = new Date("2026-11-01T09:00:00Z");
const day = (n: number) => later(START, n * DAY);
const step = (name: LedgerStep["step"], at: number, until: number | null = null, letterId: string | null = null): LedgerStep => ({
  step: name,
  at: day(at),
  until: until === null ? null : day(until),
  letterId,
});
const stateOn = (n: number, steps: LedgerStep[], letter: string | null = null) => commitmentAt(steps, day(n), letter).state;

test("a partner that has written nothing has shown interest", () => {
  expect(commitmentAt([], day(0), null)).toEqual({ state: "interest", until: null, dates: {}, isReopened: false });
});

test("a step lasts until its date and then falls back by one, to a step of its own where there is one", () => {
  const steps = [step("soft", 0, 20), step("committed", 2, 10)];
  expect([1, 9, 10, 19, 20].map((n) => stateOn(n, steps))).toEqual(["committed", "committed", "soft", "soft", "interest"]);
  expect(commitmentAt(steps, day(10), null).until).toEqual(day(20));
  expect(stateOn(11, [step("committed", 0, 10)])).toBe("soft");
});

test("the last step counts: whoever states less commits to less", () => {
  expect(stateOn(3, [step("committed", 0, 10), step("soft", 2, 10)])).toBe("soft");
});

test("a signature counts for its letter, and is a commitment once that is replaced", () => {
  const signed = [step("signed", 0, 30, "first")];
  expect(commitmentAt(signed, day(1), "first")).toMatchObject({ state: "signed", isReopened: false });
  expect(commitmentAt(signed, day(1), "second")).toMatchObject({ state: "committed", isReopened: true, until: day(30) });
  expect(stateOn(31, signed, "second")).toBe("soft");
});

test("what was before a withdrawal does not come back", () => {
  const steps = [step("signed", 0, 30, "first"), step("withdrawn", 2)];
  expect(commitmentAt(steps, day(3), "first")).toEqual({
    state: "withdrawn",
    until: null,
    dates: { withdrawn: day(2) },
    isReopened: false,
  });
  expect(commitmentAt([...steps, step("soft", 4, 9)], day(5), "first").dates).toEqual({ soft: day(4) });
  expect(stateOn(9, [...steps, step("soft", 4, 9)], "first")).toBe("interest");
});

const anyStep = fc
  .record({
    name: fc.constantFrom(...COMMITMENT_STEPS),
    gap: fc.nat(5),
    lasts: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
    letter: fc.constantFrom("first", "second"),
  })
  .map((drawn) => drawn);
const ledger = fc.array(anyStep, { maxLength: 8 }).map((drawn) => {
  let at = 0;
  return drawn.map(({ name, gap, lasts, letter }) => {
    at += gap;
    return step(name, at, lasts === null ? null : at + lasts, name === "signed" ? letter : null);
  });
});
const strength = (state: string) => (COMMITMENT_LEVELS as readonly string[]).indexOf(state);

test("time alone never raises a commitment, and never ends in a withdrawal", () => {
  fc.assert(
    fc.property(ledger, fc.nat(60), fc.nat(60), (steps, one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)].map((n) => stateOn(n, steps, "first"));
      expect(strength(late ?? "")).toBeLessThanOrEqual(strength(early ?? ""));
      if (steps.at(-1)?.step !== "withdrawn") expect(late).not.toBe("withdrawn");
    }),
    { numRuns: runs(2000) },
  );
});

test("a state lasts to the instant that is told, and is another one then", () => {
  fc.assert(
    fc.property(ledger, fc.nat(60), (steps, n) => {
      const { state, until } = commitmentAt(steps, day(n), "first");
      if (!until) return;
      expect(until > day(n)).toBe(true);
      expect(commitmentAt(steps, later(until, -1), "first").state).toBe(state);
      expect(commitmentAt(steps, until, "first").state).not.toBe(state);
    }),
    { numRuns: runs(2000) },
  );
});

test("what is before the last withdrawal changes nothing", () => {
  fc.assert(
    fc.property(ledger, ledger, fc.nat(60), (before, after, n) => {
      const withdrawn = step("withdrawn", 0);
      expect(commitmentAt([...before, withdrawn, ...after], day(n), "first")).toEqual(commitmentAt([withdrawn, ...after], day(n), "first"));
    }),
    { numRuns: runs(2000) },
  );
});

test("the ledger begins with whose step falls back soonest, and those without a date follow in their order", () => {
  const line = (name: string, until: Date | null) => ({ name, commitment: { until } });
  const now = new Date();
  const lines = [line("signed", later(now, 40 * DAY)), line("lasts", null), line("committed", later(now, 9 * DAY)), line("interest", null)];
  expect(soonestFirst(lines).map(({ name }) => name)).toEqual(["committed", "signed", "lasts", "interest"]);
});

test("a step that a partner did not take and is past is skipped, and one that is ahead is not", () => {
  const dates = { signed: new Date() };
  expect((["soft", "committed", "signed"] as const).map((step) => isSkipped({ state: "signed", dates }, step))).toEqual([
    true,
    true,
    false,
  ]);
  expect(isSkipped({ state: "soft", dates: {} }, "committed")).toBe(false);
  expect(isSkipped({ state: "withdrawn", dates: {} }, "soft")).toBe(false);
});
