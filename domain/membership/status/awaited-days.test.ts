import { expect, test } from "vitest";
import { DAY, earlier, later } from "#lib/clock";
import { awaitedDays } from "./awaited-days.ts";

const now = new Date("2026-11-26T12:00:00Z");
const sent = (ago: number) => ({ submittedAt: earlier(now, ago * DAY), answerBy: later(earlier(now, ago * DAY), 18 * DAY) });

test("a page that is opened again later names no day that is over: the usual one goes first, then the promised one", () => {
  const days = (ago: number) => Object.keys(awaitedDays({ ...sent(ago), days: 4 }, now));
  expect(days(1)).toEqual(["promised", "around"]);
  expect(days(8)).toEqual(["promised"]);
  expect(days(19)).toEqual([]);
  expect(awaitedDays({ ...sent(1), days: 4 }, now).around).toEqual(later(now, 3 * DAY));
});

test("where too few were decided there is no usual day, and without a promise none is named", () => {
  expect(awaitedDays({ submittedAt: now, answerBy: null, days: undefined }, now)).toEqual({});
});
