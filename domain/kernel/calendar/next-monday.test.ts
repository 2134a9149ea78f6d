import { expect, test } from "vitest";
import { nextMonday } from "./next-monday.ts";

test.each([
  ["2026-11-27T09:00:00Z", "2026-11-30", "2026-11-30T07:00:00.000Z"],
  ["2026-11-30T06:59:00Z", "2026-12-07", "2026-12-07T07:00:00.000Z"],
  ["2026-11-29T22:59:00Z", "2026-11-30", "2026-11-30T07:00:00.000Z"],
  ["2026-11-29T23:01:00Z", "2026-12-07", "2026-12-07T07:00:00.000Z"],
  ["2027-03-27T12:00:00Z", "2027-03-29", "2027-03-29T06:00:00.000Z"],
])("of %s it is %s, at eight there whatever the clocks do: %s", (now, week, at) => {
  expect(nextMonday(new Date(now), "Europe/Madrid")).toEqual({ week, at: new Date(at) });
});
