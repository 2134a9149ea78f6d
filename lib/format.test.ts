import { expect, test } from "vitest";
import {
  daysLeft,
  formatDate,
  formatDateTime,
  formatDay,
  formatDuration,
  formatList,
  formatMeasure,
  formatNumber,
  formatRemaining,
  formatShare,
  formatTime,
  relativeDay,
} from "./format.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const day = (date: string) => plain(formatDate(date, "eu", "long"));
const onDay = (date: string) => plain(formatDay(date, "eu"));
const closing = new Date("2026-12-13T16:00:00Z");

test("a date in three languages and each style", () => {
  expect(plain(formatDate("2026-11-25", "en"))).toBe("25 November 2026");
  expect(plain(formatDate("2026-11-25", "es"))).toBe("25 de noviembre de 2026");
  expect(day("2026-11-25")).toBe("2026ko azaroaren 25a");
  expect(plain(formatDate("2026-11-25", "en", "weekday"))).toBe("Wednesday 25 November 2026");
  expect(plain(formatDate("2026-11-25", "es", "weekday"))).toBe("miércoles, 25 de noviembre de 2026");
  expect(plain(formatDate("2026-11-25", "eu", "weekday"))).toBe("2026ko azaroaren 25a, asteazkena");
  expect((["en", "es", "eu"] as const).map((l) => plain(formatDate("2026-09-05", l, "short")))).toEqual([
    "5 Sep 2026",
    "5 sep 2026",
    "2026/09/05",
  ]);
  expect((["en", "es", "eu"] as const).map((l) => plain(formatDate("2026-09-05", l, "day")))).toEqual([
    "5 September",
    "5 de septiembre",
    "irailaren 5a",
  ]);
});

test("a day is never torn from its month at the end of a line, and in Basque only the year may be", () => {
  expect(formatDate("2026-11-25", "en")).toBe("25\u00a0November\u00a02026");
  expect(formatDate("2026-11-25", "eu")).toBe("2026ko azaroaren\u00a025a");
  expect(formatDay("2026-11-25", "eu")).toBe("2026ko azaroaren\u00a025ean");
});

test.each([
  ["2020", "2020ko"],
  ["2021", "2021eko"],
  ["2025", "2025eko"],
  ["2026", "2026ko"],
  ["2030", "2030eko"],
  ["2031", "2031ko"],
  ["2035", "2035eko"],
  ["2040", "2040ko"],
  ["2050", "2050eko"],
  ["2000", "2000ko"],
  ["1900", "1900eko"],
  ["2001", "2001eko"],
  ["2011", "2011ko"],
  ["2010", "2010eko"],
])("Basque reads the year %s as %s", (year, said) => {
  expect(day(`${year}-01-02`)).toBe(`${said} urtarrilaren 2a`);
});

test.each([
  [1, "1a", "1ean"],
  [2, "2a", "2an"],
  [5, "5a", "5ean"],
  [10, "10a", "10ean"],
  [11, "11", "11n"],
  [15, "15a", "15ean"],
  [20, "20a", "20an"],
  [21, "21a", "21ean"],
  [25, "25a", "25ean"],
  [30, "30a", "30ean"],
  [31, "31", "31n"],
])("Basque day %i: %s, and on it: %s", (n, alone, within) => {
  const date = `2026-12-${String(n).padStart(2, "0")}`;
  expect(day(date)).toBe(`2026ko abenduaren ${alone}`);
  expect(onDay(date)).toBe(`2026ko abenduaren ${within}`);
});

test("the day within a sentence", () => {
  expect(plain(formatDay("2026-11-25", "en"))).toBe("on 25 November 2026");
  expect(plain(formatDay("2026-11-25", "es"))).toBe("el 25 de noviembre de 2026");
});

test("a moment falls on the day and the hour of its zone", () => {
  const moment = new Date("2026-11-25T23:30:00Z");
  expect(plain(formatDate(moment, "en"))).toBe("26 November 2026");
  expect(plain(formatDate(moment, "en", "long", "Europe/London"))).toBe("25 November 2026");
  expect(formatTime(moment, "Europe/Brussels")).toBe("00:30");
});

test("a deadline names its zone", () => {
  const given = { zone: "Europe/Brussels", style: "weekday" } as const;
  expect(plain(formatDateTime(closing, "en", given))).toBe("Sunday 13 December 2026, 17:00 Brussels time");
  expect(plain(formatDateTime(closing, "es", given))).toBe("domingo, 13 de diciembre de 2026, 17:00, hora de Bruselas");
  expect(plain(formatDateTime(closing, "eu", given))).toBe("2026ko abenduaren 13a, igandea, 17:00, Bruselako ordua");
  expect(plain(formatDateTime(closing, "en", { zone: "Europe/Zagreb" }))).toBe("13 December 2026, 17:00 Europe/Zagreb");
  expect(plain(formatDateTime(closing, "en"))).toBe("13 December 2026, 17:00");
});

test("what remains in days are days of the calendar where it closes, as the date beside it says", () => {
  const left = (now: string, zone?: string) => plain(daysLeft(closing, new Date(now), "en", zone));
  expect(left("2026-12-04T20:00:00Z")).toBe("9 days left");
  expect(left("2026-12-04T20:00:00Z", "Europe/Brussels")).toBe("9 days left");
  expect(plain(formatRemaining(closing, new Date("2026-12-04T20:00:00Z"), "en"))).toBe("9 days");
  expect(plain(relativeDay(closing, new Date("2026-12-04T20:00:00Z"), "en"))).toBe("in 9 days");
  expect(left("2026-12-12T23:30:00Z", "Europe/Brussels")).toBe("16 hours left");
});

test("what remains, in the largest whole unit", () => {
  const left = (ago: number, locale: "en" | "es" | "eu") => plain(daysLeft(closing, new Date(closing.getTime() - ago), locale));
  expect([left(18.2 * 86_400_000, "en"), left(18.2 * 86_400_000, "es"), left(18.2 * 86_400_000, "eu")]).toEqual([
    "18 days left",
    "Quedan 18 días",
    "18 egun falta dira",
  ]);
  expect([left(86_400_000, "en"), left(86_400_000, "es"), left(86_400_000, "eu")]).toEqual([
    "1 day left",
    "Queda 1 día",
    "Egun bat falta da",
  ]);
  expect([left(7_200_000, "en"), left(1, "es"), left(3_600_000, "eu")]).toEqual(["2 hours left", "Queda 1 minuto", "Ordubete falta da"]);
  expect([left(0, "en"), left(-1, "es"), left(0, "eu")]).toEqual(["Closed", "Cerrado", "Itxita"]);
  expect(plain(formatDuration(3 * 86_400_000, "eu"))).toBe("3 egun");
});

test("how far a day lies", () => {
  const now = new Date("2026-11-25T12:00:00Z");
  const all = (date: string) => (["en", "es", "eu"] as const).map((locale) => plain(relativeDay(date, now, locale)));
  expect(all("2026-11-25")).toEqual(["today", "hoy", "gaur"]);
  expect(all("2026-11-24")).toEqual(["yesterday", "ayer", "atzo"]);
  expect(all("2026-11-26")).toEqual(["tomorrow", "mañana", "bihar"]);
  expect(all("2026-11-22")).toEqual(["3 days ago", "hace 3 días", "duela 3 egun"]);
  expect(all("2026-12-13")).toEqual(["in 18 days", "dentro de 18 días", "18 egun barru"]);
});

test("numbers", () => {
  const all = (n: number) => (["en", "es", "eu"] as const).map((locale) => formatNumber(n, locale));
  expect(all(12_345.5)).toEqual(["12,345.5", "12.345,5", "12.345,5"]);
  expect(all(1_200)).toEqual(["1,200", "1.200", "1.200"]);
  expect((["en", "es", "eu"] as const).map((locale) => plain(formatShare(0.7, locale)))).toEqual(["70%", "70 %", "% 70"]);
  expect(formatMeasure(15, "kB", "en")).toBe("15\u00a0kB");
});

test("a list ends as each language ends it, without a comma before its last word", () => {
  const things = ["a", "b", "c"];
  expect((["en", "es", "eu"] as const).map((locale) => formatList(things, locale))).toEqual(["a, b and c", "a, b y c", "a, b eta c"]);
  expect(formatList(things, "en", "disjunction")).toBe("a, b or c");
});
