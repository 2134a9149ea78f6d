import fc from "fast-check";
import { expect, test } from "vitest";
import { cases } from "#test/cases/sampled";
import { instantOf, isZone, localOf } from "./closing.ts";

const iso = (local: string, zone: string) => instantOf(local, zone)?.toISOString();

test("17:00 in Brussels is 16:00 UTC in winter and 15:00 in summer", () => {
  expect(iso("2026-12-13T17:00", "Europe/Brussels")).toBe("2026-12-13T16:00:00.000Z");
  expect(iso("2026-07-13T17:00", "Europe/Brussels")).toBe("2026-07-13T15:00:00.000Z");
  expect(iso("2026-12-13T17:00", "Atlantic/Canary")).toBe("2026-12-13T17:00:00.000Z");
});

test("the hour that summer time skips does not exist", () => {
  expect(iso("2026-03-29T02:30", "Europe/Madrid")).toBeUndefined();
  expect(iso("2026-03-29T01:59", "Europe/Madrid")).toBe("2026-03-29T00:59:00.000Z");
  expect(iso("2026-03-29T03:00", "Europe/Madrid")).toBe("2026-03-29T01:00:00.000Z");
});

test("of the hour that happens twice the second counts", () => {
  expect(iso("2026-10-25T02:30", "Europe/Madrid")).toBe("2026-10-25T01:30:00.000Z");
  expect(iso("2026-10-25T01:59", "Europe/Madrid")).toBe("2026-10-24T23:59:00.000Z");
});

test("no such day, no such zone, no such text", () => {
  expect(iso("2026-02-30T10:00", "Europe/Madrid")).toBeUndefined();
  expect(iso("2026-02-20T24:30", "Europe/Madrid")).toBeUndefined();
  expect(iso("2026-02-20T10:00", "Europe/Atlantis")).toBeUndefined();
  expect(iso("tomorrow", "Europe/Madrid")).toBeUndefined();
  expect([isZone("Europe/Madrid"), isZone("UTC"), isZone("Mars/Olympus"), isZone("")]).toEqual([true, true, false, false]);
});

test("what the form shows of an instant leads back to it, save in the first of two equal hours", () => {
  const minute = fc.integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2032, 0, 1) / 60_000 });
  const zones = fc.constantFrom("Europe/Madrid", "Europe/London", "America/New_York", "Atlantic/Canary", "Asia/Kathmandu", "UTC");
  fc.assert(
    fc.property(minute, zones, (minutes, zone) => {
      const instant = new Date(minutes * 60_000);
      const back = instantOf(localOf(instant, zone), zone)?.getTime() ?? Number.NaN;
      const twice = back - instant.getTime() === 3_600_000;
      expect(twice || back === instant.getTime()).toBe(true);
    }),
    { numRuns: cases(2000) },
  );
});
