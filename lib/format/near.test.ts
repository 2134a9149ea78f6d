import { expect, test } from "vitest";
import { DAY, later } from "#lib/clock";
import { isNear } from "./near.ts";

const NOW = new Date("2026-11-30T12:00:00Z");
const inDays = (days: number) => later(NOW, days * DAY);

test.each([
  ["task", 13, true],
  ["task", 14, false],
  ["closing", 29, true],
  ["closing", 30, false],
  ["closing", -1, true],
] as const)("a %s in %i days", (what, days, near) => {
  expect(isNear(inDays(days), NOW, what)).toBe(near);
});
