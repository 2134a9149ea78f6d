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
const order = (sector: unknown) => (SECTORS as readonly unknown[]).indexOf(sector);
const parts = fc.record({ joined: fc.array(fc.uniqueArray(sector)), stated: fc.uniqueArray(sector), roles: fc.array(role) });

test("a segment with a partner and an open seat is both covered and open; nobody is missing where the coordinator works", () => {
  const seen = coverage({
    joined: [["devices", "services"]],
    stated: [],
    roles: [
      { sector: "devices", need: "must", seats: 1, taken: 0 },
      { sector: "ehealth", need: "must", seats: 2, taken: 0 },
      { sector: "care", need: "must", seats: 6, taken: 5 },
    ],
  });
  expect(seen).toMatchObject({ covered: ["devices", "care", "services"], missing: ["ehealth"], seats: 9, taken: 5, openSeats: 4 });
  expect(seen.open).toEqual(["devices", "care", "ehealth"].toSorted((one, other) => order(one) - order(other)));
  expect(seen.segments.filter(({ state }) => state === "partly").map(({ sector, taken, seats }) => [sector, taken, seats])).toEqual(
    [
      ["devices", 0, 1],
      ["care", 5, 6],
    ].toSorted(([one], [other]) => order(one) - order(other)),
  );
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

test("every segment with an open seat is open, and missing only where nobody is", () => {
  fc.assert(
    fc.property(parts, (given) => {
      const seen = coverage(given);
      for (const each of SECTORS) {
        const own = given.roles.filter((role) => role.sector === each);
        const isThere = given.joined.flat().includes(each) || given.stated.includes(each) || own.some((role) => role.taken > 0);
        const isOpen = own.some((role) => role.taken < role.seats);
        expect([seen.open.includes(each), seen.missing.includes(each)]).toEqual([isOpen, isOpen && !isThere]);
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
