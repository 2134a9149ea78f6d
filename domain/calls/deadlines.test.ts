import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, HOUR } from "#lib/clock";
import { calendarDaysUntil, callStateAt, nextDeadline, readDeadline, startOfDay } from "./deadlines.ts";

const ZONES = ["Europe/Brussels", "Europe/Lisbon", "Atlantic/Canary", "America/New_York", "Pacific/Auckland", "UTC"];
const zone = fc.constantFrom(...ZONES);
const instant = fc.date({ min: new Date("2020-01-01T00:00:00Z"), max: new Date("2035-01-01T00:00:00Z"), noInvalidDate: true });
/** Another way to the same: the calendar as the platform writes it. */
const dayOf = (at: Date, timeZone: string) => new Intl.DateTimeFormat("en-CA", { timeZone }).format(at);

test("a day alone is 17:00 in Brussels, in winter and in summer time, and says that the hour is assumed", () => {
  expect(readDeadline("2026-12-13")).toEqual({ at: new Date("2026-12-13T16:00:00Z"), timeAssumed: true });
  expect(readDeadline("2026-09-15")).toEqual({ at: new Date("2026-09-15T15:00:00Z"), timeAssumed: true });
});

test("a time of day is that of the zone, and an instant is itself", () => {
  expect(readDeadline("2026-03-29 14:00", "Europe/Lisbon")).toEqual({ at: new Date("2026-03-29T13:00:00Z"), timeAssumed: false });
  expect(readDeadline("2026-09-15T17:00:00+02:00")).toEqual({ at: new Date("2026-09-15T15:00:00Z"), timeAssumed: false });
});

test("a day that does not exist, an hour that summer time skips, and other words are not guessed", () => {
  for (const text of ["2026-02-30", "2026-03-29T02:30", "15/09/2026", "soon", "", "2026-9-1"]) expect(readDeadline(text)).toBeUndefined();
  expect(startOfDay("2026-02-30")).toBeUndefined();
});

test("every day of fourteen years, read as a deadline, is 17:00 on that day in Brussels", () => {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Brussels", hour: "2-digit", minute: "2-digit" });
  for (let at = Date.parse("2021-01-01T00:00:00Z"); at < Date.parse("2035-01-01T00:00:00Z"); at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    const read = readDeadline(day)?.at ?? new Date(0);
    expect([dayOf(read, "Europe/Brussels"), clock.format(read)]).toEqual([day, "17:00"]);
  }
});

test("days left are those of the calendar in the zone of the call, also when a day has 23 or 25 hours", () => {
  fc.assert(
    fc.property(instant, instant, zone, (now, deadline, zone) => {
      const days = calendarDaysUntil(deadline, now, zone);
      expect(days).toBe((Date.parse(dayOf(deadline, zone)) - Date.parse(dayOf(now, zone))) / DAY);
      expect(days === 0).toBe(dayOf(deadline, zone) === dayOf(now, zone));
    }),
  );
  expect(calendarDaysUntil(new Date("2026-10-26T16:00:00Z"), new Date("2026-10-24T22:30:00Z"), "Europe/Brussels")).toBe(1);
});

const timed = fc.record({
  opensAt: fc.option(instant),
  zone,
  deadlines: fc.array(fc.record({ at: instant }), { maxLength: 5 }),
});

test("a call is closed from its last deadline on, and never while one is ahead", () => {
  fc.assert(
    fc.property(timed, instant, (call, now) => {
      const state = callStateAt(call, now);
      const ahead = call.deadlines.some(({ at }) => now < at);
      expect(state === "closed").toBe(call.deadlines.length > 0 && !ahead);
      if (ahead)
        expect(nextDeadline(call.deadlines, now)?.at.getTime()).toBe(
          Math.min(...call.deadlines.map(({ at }) => at.getTime()).filter((at) => at > now.getTime())),
        );
      for (const { at } of call.deadlines)
        if (at.getTime() === Math.max(...call.deadlines.map((each) => each.at.getTime()))) expect(callStateAt(call, at)).toBe("closed");
    }),
  );
});

test("planned until it opens, then open, and on its last day it closes today", () => {
  const call = {
    opensAt: new Date("2026-09-15T00:00:00Z"),
    zone: "Europe/Brussels",
    deadlines: [{ at: new Date("2026-12-13T16:00:00Z") }],
  };
  const at = (text: string) => callStateAt(call, new Date(text));
  expect([at("2026-09-14T23:00:00Z"), at("2026-09-15T00:00:00Z"), at("2026-12-12T22:59:00Z")]).toEqual(["planned", "open", "open"]);
  expect([at("2026-12-12T23:00:00Z"), at("2026-12-13T15:59:00Z"), at("2026-12-13T16:00:00Z")]).toEqual([
    "closesToday",
    "closesToday",
    "closed",
  ]);
  const cutOffs = { ...call, deadlines: [...call.deadlines, { at: new Date(Date.parse("2026-12-13T16:00:00Z") + 90 * 24 * HOUR) }] };
  expect(callStateAt(cutOffs, new Date("2026-12-13T16:00:00Z"))).toBe("open");
  expect(callStateAt({ ...call, deadlines: [] }, new Date("2030-01-01T00:00:00Z"))).toBe("open");
});
