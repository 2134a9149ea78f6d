import fc from "fast-check";
import { expect, test } from "vitest";
import type { SeatStatus } from "#domain/consortia/state";
import { countSeats, openSeats, openSeatsOf, rolesWithFreeSeat, type SeatClaim } from "./open-seats.ts";

const until = new Date("2026-12-31T12:00:00Z");
const role = { id: "clinic", seats: 2, taken: 1 };
const claim = (name: string, status: SeatStatus, more: Partial<SeatClaim> = {}): SeatClaim => ({
  organisationId: name,
  name,
  roleSoughtId: "clinic",
  status,
  expiresAt: until,
  ...more,
});

test("a seat that nobody was promised is open and free", () => {
  expect(openSeats(role, [claim("Here", "joined")])).toEqual({ open: 1, promised: [], free: 1, reserves: [] });
  expect(openSeats({ ...role, taken: 2 }, [])).toEqual({ open: 0, promised: [], free: 0, reserves: [] });
});

test("a seat that is offered is open and not free, and says to whom and until when", () => {
  const seen = openSeats(role, [claim("Invited", "invited")]);
  expect(seen).toEqual({ open: 1, promised: [{ organisationId: "Invited", name: "Invited", until }], free: 0, reserves: [] });
  expect(openSeats(role, [claim("Invited", "invited", { roleSoughtId: "other" })]).free).toBe(1);
});

test("a request that was accepted holds its seat before anybody is told", () => {
  const seen = openSeats(role, [claim("Accepted", "asked", { answer: "accept" })]);
  expect([seen.free, seen.promised]).toEqual([0, [{ organisationId: "Accepted", name: "Accepted", until: null }]]);
});

test("a request, a declined one and one in reserve hold no seat", () => {
  const places = [
    claim("Asks", "asked"),
    claim("Declined", "asked", { answer: "decline" }),
    claim("Waits", "asked", { reservedAt: until }),
    claim("Gone", "left"),
  ];
  expect(openSeats(role, places)).toEqual({ open: 1, promised: [], free: 1, reserves: ["Waits"] });
});

test("roles with several seats count each of them", () => {
  const roles = [role, { id: "maker", seats: 3, taken: 0 }];
  expect(countSeats(roles)).toEqual({ seats: 5, taken: 1, open: 4 });
  expect([...rolesWithFreeSeat({ roles, seats: [claim("Invited", "invited")] })]).toEqual(["maker"]);
});

test("seats are taken, promised or free, and never fewer than none", () => {
  const counted = fc.record({ id: fc.constant("clinic"), seats: fc.nat(5), taken: fc.nat(5) });
  const places = fc.array(fc.constantFrom<SeatStatus>("asked", "invited", "joined", "left"), { maxLength: 6 });
  fc.assert(
    fc.property(counted, places, (one, statuses) => {
      const { open, promised, free } = openSeats(
        one,
        statuses.map((status, n) => claim(`${n}`, status)),
      );
      expect(open).toBe(openSeatsOf(one));
      expect(free).toBeGreaterThanOrEqual(0);
      expect(free).toBe(Math.max(0, open - promised.length));
    }),
  );
});
