import { expect, test } from "vitest";
import { DAY, earlier, later } from "#lib/clock";
import { awaitedDays } from "./awaited-days.ts";

const now = new Date("2026-11-26T12:00:00Z");
const sent = (ago: number) => ({ submittedAt: earlier(now, ago * DAY), answerBy: later(earlier(now, ago * DAY), 18 * DAY) });

test("a page that is opened again later names no day as ahead that is over: the usual one goes first, then the promised one is late", () => {
  const days = (ago: number) => Object.keys(awaitedDays({ ...sent(ago), days: 4 }, now));
  expect(days(1)).toEqual(["promised", "around"]);
  expect(days(8)).toEqual(["promised"]);
  expect(days(19)).toEqual(["late"]);
  expect(awaitedDays({ ...sent(19), days: 4 }, now).late).toEqual(earlier(now, DAY));
  expect(awaitedDays({ ...sent(1), days: 4 }, now).around).toEqual(later(now, 3 * DAY));
});

test("where too few were decided there is no usual day, and without a promise none is named", () => {
  expect(awaitedDays({ submittedAt: now, answerBy: null, days: undefined }, now)).toEqual({});
});

test("no usual day is named that comes after the promised one", () => {
  expect(Object.keys(awaitedDays({ ...sent(1), days: 20 }, now))).toEqual(["promised"]);
});
