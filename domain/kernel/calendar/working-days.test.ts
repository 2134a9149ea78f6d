import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarOf, foreseen, HOLIDAYS } from "./holidays.ts";
import { dueAfter, type HolidayCalendar, workingDaysBetween } from "./working-days.ts";

const HOME_HOLIDAYS = calendarOf("ES-BI");

/** Counted on paper with a calendar: an instant, working days, and the day on Bizkaia's clocks at whose end it is due. */
const CASES = `
2026-11-25T10:00:00Z 0  2026-11-25 a Wednesday, the same day
2026-11-25T10:00:01Z 1  2026-11-26 the next day
2026-11-25T10:00:02Z 3  2026-11-30 over a weekend
2026-11-25T10:00:03Z 5  2026-12-02 a week
2026-11-25T10:00:04Z 10 2026-12-10 8 December lies in between
2026-11-28T09:00:00Z 0  2026-11-30 a Saturday ends on Monday
2026-11-28T09:00:01Z 1  2026-11-30 Saturday does not count
2026-11-29T22:59:59Z 1  2026-11-30 the last second of Sunday
2026-11-29T23:00:00Z 1  2026-12-01 the first second of Monday
2026-11-27T22:59:59Z 1  2026-11-30 the last second of Friday
2026-11-27T23:00:00Z 1  2026-11-30 the first second of Saturday
2026-11-26T23:00:00Z 1  2026-11-30 the first second of Friday
2026-11-26T22:59:59Z 1  2026-11-27 the last second of Thursday
2026-06-10T21:59:59Z 1  2026-06-11 summer, the last second of Wednesday
2026-06-10T22:00:00Z 1  2026-06-12 summer, the first second of Thursday
2026-06-10T23:00:00Z 1  2026-06-12 summer, an hour past midnight
2026-03-27T12:00:00Z 1  2026-03-30 over the change to summer time
2026-03-28T23:30:00Z 1  2026-03-30 the night of the change
2026-03-29T00:30:00Z 1  2026-03-30 half an hour before the change
2026-03-29T01:00:00Z 1  2026-03-30 the moment of the change
2026-03-29T21:59:59Z 1  2026-03-30 the end of the day of 23 hours
2026-03-29T22:00:00Z 1  2026-03-31 the first second in a summer Monday
2026-03-27T12:00:01Z 3  2026-04-01 the change, then Wednesday
2026-03-27T12:00:02Z 4  2026-04-07 the change, then Easter
2026-10-23T12:00:00Z 1  2026-10-26 over the change to winter time
2026-10-22T22:00:00Z 1  2026-10-26 the first second of Friday, still summer
2026-10-25T00:30:00Z 1  2026-10-26 02:30 the first time
2026-10-25T01:30:00Z 1  2026-10-26 02:30 the second time
2026-10-25T22:30:00Z 1  2026-10-26 the end of the day of 25 hours
2026-10-25T23:00:00Z 1  2026-10-27 the first second in a winter Monday
2025-03-28T09:00:00Z 2  2025-04-01 summer time of 2025
2025-10-24T09:00:00Z 5  2025-10-31 winter time of 2025
2027-03-24T09:00:00Z 1  2027-03-30 Easter and summer time of 2027 together
2027-10-29T09:00:00Z 1  2027-11-02 winter time of 2027 and All Saints
2025-12-23T09:00:00Z 1  2025-12-24 Christmas Eve is a working day
2025-12-24T09:00:00Z 1  2025-12-26 Christmas
2025-12-30T09:00:00Z 2  2026-01-02 New Year
2025-12-31T22:59:59Z 1  2026-01-02 the last second of the year
2025-12-31T23:00:00Z 1  2026-01-02 the first second of the year
2026-01-02T09:00:00Z 2  2026-01-07 Epiphany
2026-12-24T09:00:00Z 1  2026-12-28 Christmas on a Friday
2026-12-31T09:00:00Z 1  2027-01-04 New Year on a Friday
2026-12-31T09:00:01Z 2  2027-01-05 the day after
2026-12-31T09:00:02Z 3  2027-01-07 New Year and Epiphany
2027-12-31T09:00:00Z 1  2028-01-03 into a year without a decree
2028-01-05T09:00:00Z 1  2028-01-07 a year without a decree knows Epiphany
2028-02-28T09:00:00Z 1  2028-02-29 the leap day
2028-04-12T09:00:00Z 1  2028-04-18 Easter of 2028, which no decree lists yet
2029-03-28T09:00:00Z 1  2029-04-03 Easter of 2029
2031-04-09T09:00:00Z 1  2031-04-15 Easter of 2031
2030-03-18T09:00:00Z 1  2030-03-20 Saint Joseph, where Sundays leave room for it
2028-03-17T09:00:00Z 1  2028-03-20 Saint Joseph of 2028 is a Sunday
2028-07-24T09:00:00Z 1  2028-07-26 Saint James of 2028
2024-12-31T09:00:00Z 1  2025-01-02 from a year without a decree
2026-03-18T09:00:00Z 1  2026-03-20 Saint Joseph in 2026
2025-03-18T09:00:00Z 1  2025-03-19 a working day in 2025
2026-03-19T09:00:00Z 0  2026-03-20 on the holiday itself
2026-04-30T09:00:00Z 1  2026-05-04 Labour Day on a Friday
2026-07-30T09:00:00Z 1  2026-08-03 Saint Ignatius, of the province
2026-07-24T09:00:00Z 1  2026-07-27 Saint James on a Saturday
2026-08-14T09:00:00Z 1  2026-08-17 Assumption on a Saturday
2026-10-09T09:00:00Z 1  2026-10-13 12 October on a Monday
2026-04-27T09:00:00Z 1  2026-04-28 a holiday in Araba only
2025-04-16T09:00:00Z 1  2025-04-22 Easter of 2025
2025-07-24T09:00:00Z 5  2025-08-04 Saint James and Saint Ignatius
2025-10-10T09:00:00Z 1  2025-10-13 12 October on a Sunday, not moved
2025-11-10T09:00:00Z 20 2025-12-09 four weeks end on a holiday
2025-12-05T09:00:00Z 1  2025-12-09 Immaculate Conception on a Monday
2026-05-29T21:30:00Z 10 2026-06-12 two weeks from late on Friday
2026-05-31T22:30:00Z 10 2026-06-15 two weeks from early on Monday
2027-05-31T09:00:00Z 15 2027-06-21 three weeks
2027-12-03T09:00:00Z 2  2027-12-09 two holidays, a day between
`;
const cases = CASES.trim()
  .split("\n")
  .map((line) => /^(\S+) (\d+) +(\S+) (.*)$/.exec(line)?.slice(1) as [string, string, string, string]);

const localDay = (instant: Date, zone: string) => new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(instant);
const localTime = (instant: Date, zone: string) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone, timeStyle: "medium" }).format(instant);

test("at least 60 different instants are counted", () => {
  expect(new Set(cases.map(([from]) => from)).size).toBeGreaterThanOrEqual(60);
});

test.each(cases)("%s + %s is due on %s: %s", (from, days, due) => {
  const at = dueAfter(new Date(from), Number(days), HOME_HOLIDAYS);
  expect([localDay(at, "Europe/Madrid"), localTime(at, "Europe/Madrid")]).toEqual([due, "23:59:59"]);
});

test("the end of a day is an hour earlier in summer", () => {
  expect(dueAfter(new Date("2026-03-27T12:00:00Z"), 1, HOME_HOLIDAYS).toISOString()).toBe("2026-03-30T21:59:59.000Z");
  expect(dueAfter(new Date("2026-10-23T12:00:00Z"), 1, HOME_HOLIDAYS).toISOString()).toBe("2026-10-26T22:59:59.000Z");
});

test("each province has its own day", () => {
  const due = (calendar: HolidayCalendar, from: string) => localDay(dueAfter(new Date(from), 1, calendar), calendar.zone);
  const provinces = ["ES-VI", "ES-BI", "ES-SS", "ES-PV"].map(calendarOf);
  expect(provinces.map((calendar) => due(calendar, "2026-04-27T09:00:00Z"))).toEqual([
    "2026-04-29",
    "2026-04-28",
    "2026-04-28",
    "2026-04-28",
  ]);
  expect(provinces.map((calendar) => due(calendar, "2026-07-30T09:00:00Z"))).toEqual([
    "2026-07-31",
    "2026-08-03",
    "2026-08-03",
    "2026-07-31",
  ]);
});

test("another region is other data: its zone, its weekend, its days", () => {
  const stJohns: HolidayCalendar = {
    zone: "America/St_Johns",
    weekend: [5, 6],
    holidaysIn: () => new Set(["2026-06-24"]),
  };
  expect(dueAfter(new Date("2026-06-24T02:00:00Z"), 1, stJohns).toISOString()).toBe("2026-06-26T02:29:59.000Z");
  expect(dueAfter(new Date("2026-06-25T12:00:00Z"), 1, stJohns).toISOString()).toBe("2026-06-29T02:29:59.000Z");
});

test("twelve days of the country and one of the province in each year that is decreed", () => {
  for (const [code, { holidaysIn }] of Object.entries(HOLIDAYS))
    for (const year of [2025, 2026, 2027]) expect([...holidaysIn(year)]).toHaveLength(code === "ES-PV" ? 12 : 13);
});

test("what is foreseen for a year is what its decree came to, for the three years that are decreed", () => {
  for (const year of [2025, 2026, 2027])
    expect(foreseen(year).sort()).toEqual([...calendarOf("ES-PV").holidaysIn(year)].map((day) => day.slice(5)));
});

test("the days of Easter are holidays in every year, until the end of the century", () => {
  for (let year = 2028; year < 2100; year++) {
    const days = [...calendarOf("ES-BI").holidaysIn(year)].sort();
    const gaps = days.slice(1).map((day, n) => (Date.parse(day) - Date.parse(days[n] ?? "")) / 86_400_000);
    // Thursday, Friday, then Monday.
    expect(gaps.some((gap, n) => gap === 1 && gaps[n + 1] === 3)).toBe(true);
    expect(days).toContain(`${year}-07-31`);
    expect(days.length).toBeGreaterThanOrEqual(12);
    expect(days.length).toBeLessThanOrEqual(14);
  }
});

test("what is due after n days lies n days away, seen from either side", () => {
  const instant = fc.date({ min: new Date("2025-01-01T00:00:00Z"), max: new Date("2027-11-01T00:00:00Z"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 30 }), (from, n) => {
      const due = dueAfter(from, n, HOME_HOLIDAYS);
      expect(workingDaysBetween(from, due, HOME_HOLIDAYS)).toBe(n);
      expect(workingDaysBetween(due, from, HOME_HOLIDAYS)).toBe(-n);
      expect(due > dueAfter(from, n - 1, HOME_HOLIDAYS) || n === 1).toBe(true);
    }),
  );
});

test("the same day is no working day away", () => {
  expect(workingDaysBetween(new Date("2026-11-25T00:00:00Z"), new Date("2026-11-25T22:59:59Z"), HOME_HOLIDAYS)).toBe(0);
});
