import fc from "fast-check";
import { expect, test } from "vitest";
import { canTake, EDITABLE, from, ORGANISATION_STATUSES, type OrganisationStep, SECTORS, sectorMask, sectorsOf } from "./state.ts";

const STEPS: OrganisationStep[] = ["publish", "hide", "show", "suspend", "reinstate"];

test("each step leads on from exactly these states", () => {
  const table = STEPS.map((step) => [step, ORGANISATION_STATUSES.filter((status) => canTake(step, status))]);
  expect(Object.fromEntries(table)).toEqual({
    publish: ["active"],
    hide: ["active"],
    show: ["hidden"],
    suspend: ["active", "hidden"],
    reinstate: ["suspended"],
  });
});

test("the statuses handed to a WHERE are a copy", () => {
  from("hide").push("closed");
  expect(from("hide")).toEqual(["active"]);
});

test("people in it can correct what is active, and read the rest", () => {
  expect(ORGANISATION_STATUSES.filter((status) => EDITABLE.includes(status))).toEqual(["active", "hidden"]);
});

test("a set of sectors and its mask lead to each other, in the order of the chain", () => {
  fc.assert(
    fc.property(fc.subarray([...SECTORS], { minLength: 0 }), (sectors) => {
      expect(sectorsOf(sectorMask(sectors))).toEqual(sectors);
      expect(sectorsOf(sectorMask([...sectors].reverse()))).toEqual(sectors);
    }),
  );
});

test("two sets share a sector exactly when their masks do", () => {
  const set = fc.subarray([...SECTORS]);
  fc.assert(
    fc.property(set, set, (one, other) => ((sectorMask(one) & sectorMask(other)) !== 0) === one.some((sector) => other.includes(sector))),
  );
});

test("each sector has a bit of its own, and none is the empty set", () => {
  expect(sectorMask([])).toBe(0);
  expect(new Set(SECTORS.map((sector) => sectorMask([sector]))).size).toBe(SECTORS.length);
  expect(sectorMask([...SECTORS])).toBe(2 ** SECTORS.length - 1);
});
