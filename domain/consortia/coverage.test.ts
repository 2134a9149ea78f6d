import fc from "fast-check";
import { expect, test } from "vitest";
import { SECTORS } from "../organisations/state.ts";
import { coverage } from "./coverage.ts";
import { ROLE_NEEDS } from "./state.ts";

const sector = fc.constantFrom(...SECTORS);
const role = fc
  .record({
    sector,
    need: fc.constantFrom(...ROLE_NEEDS),
    seats: fc.integer({ min: 1, max: 9 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...rest }) => ({ ...rest, taken: Math.round(rest.seats * share) }));
const parts = fc.record({ joined: fc.array(fc.uniqueArray(sector)), stated: fc.uniqueArray(sector), roles: fc.array(role) });

test("a role of which no seat is taken is a gap, one taken seat covers its segment", () => {
  const seen = coverage({
    joined: [["devices", "services"]],
    stated: [],
    roles: [
      { sector: "ehealth", need: "must", seats: 2, taken: 0 },
      { sector: "care", need: "must", seats: 6, taken: 5 },
    ],
  });
  expect(seen).toMatchObject({ covered: ["devices", "care", "services"], missing: ["ehealth"], seats: 8, taken: 5, openSeats: 3 });
  expect(seen.segments[5]).toEqual({ sector: "ehealth", state: "missing", seats: 2, taken: 0 });
});

test("a segment for which a partner is needed comes before one for which a partner would help", () => {
  const seen = coverage({
    joined: [],
    stated: [],
    roles: [
      { sector: "pharma", need: "should", seats: 1, taken: 0 },
      { sector: "ehealth", need: "must", seats: 1, taken: 0 },
      { sector: "ehealth", need: "should", seats: 1, taken: 0 },
      { sector: "services", need: "should", seats: 1, taken: 0 },
    ],
  });
  expect([seen.missing, seen.needed]).toEqual([["ehealth", "pharma", "services"], ["ehealth"]]);
});

test("stated sectors count as there", () => {
  expect(coverage({ joined: [], stated: ["pharma"], roles: [] }).covered).toEqual(["pharma"]);
});

test("every segment once and in order, in exactly one state", () => {
  fc.assert(
    fc.property(parts, (given) => {
      const { segments, covered, missing } = coverage(given);
      expect(segments.map((each) => each.sector)).toEqual([...SECTORS]);
      expect(covered.filter((each) => missing.includes(each))).toEqual([]);
    }),
  );
});

test("what is missing was asked for, has open seats, and none taken", () => {
  fc.assert(
    fc.property(parts, (given) => {
      for (const each of coverage(given).missing) {
        const own = given.roles.filter((role) => role.sector === each);
        expect(own.length).toBeGreaterThan(0);
        expect(own.every((role) => role.taken === 0)).toBe(true);
      }
    }),
  );
});

test("open seats are the seats of all roles less those taken, never below nought", () => {
  fc.assert(
    fc.property(parts, (given) => {
      const open = given.roles.reduce((all, role) => all + role.seats - role.taken, 0);
      expect(coverage(given).openSeats).toBe(open);
      expect(open).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("one more partner never uncovers a segment", () => {
  fc.assert(
    fc.property(parts, fc.uniqueArray(sector), (given, more) => {
      const before = coverage(given).covered;
      const after = coverage({ ...given, joined: [...given.joined, more] }).covered;
      expect(before.every((each) => after.includes(each))).toBe(true);
    }),
  );
});
