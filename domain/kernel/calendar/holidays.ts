import { easter } from "date-easter";
import { HOME_ZONE } from "#lib/clock";
import type { HolidayCalendar } from "./working-days.ts";

/**
 * 2025: list of public holidays of the Directorate-General of Labour, 15 October 2024 (BOE-A-2024-21316, Basque Country column).
 * 2026: decree 82/2025 of 8 April of the Basque Government (BOPV of 25 April 2025).
 * 2027: by article 45 of royal decree 2001/1983 and the choice of 2021, a year of the same days; to be compared with its decree.
 * The days of the provinces: the yearly resolutions of the labour delegations; they have not moved in these years.
 */
const DECREED: Record<number, string> = {
  2025: "01-01 01-06 04-17 04-18 04-21 05-01 07-25 08-15 11-01 12-06 12-08 12-25",
  2026: "01-01 01-06 03-19 04-02 04-03 04-06 05-01 07-25 08-15 10-12 12-08 12-25",
  2027: "01-01 01-06 03-19 03-25 03-26 03-29 05-01 10-12 11-01 12-06 12-08 12-25",
};

/** Days on the same date each year, where the Basque Government has not moved one. */
const FIXED = "01-01 01-06 05-01 07-25 08-15 10-12 11-01 12-06 12-08 12-25".split(" ");
/** Maundy Thursday, Good Friday and Easter Monday, in days from Easter Sunday. */
const FROM_EASTER = [-3, -2, 1];
/** Article 37.2 of the Workers' Statute: 14 days a year, of which each municipality chooses two. */
const MAX = 12;
const SAINT_JOSEPH = "03-19";
const SUNDAY = 0;

const isSunday = (year: number, day: string) => new Date(`${year}-${day}T00:00:00Z`).getUTCDay() === SUNDAY;

/**
 * The days of a year that no decree lists yet: the fixed ones and those of Easter that are not on a Sunday, and Saint Joseph's where that makes
 * fewer than twelve. It is what the decrees of 2025 to 2027 come to; the decree of the year may still move a day.
 */
export function foreseen(year: number): string[] {
  const { month, day } = easter(year);
  const movable = FROM_EASTER.map((days) => new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(5, 10));
  const days = [...FIXED, ...movable].filter((one) => !isSunday(year, one));
  return days.length < MAX ? [...days, SAINT_JOSEPH] : days;
}

/** The public holidays of the Basque Country in a year, as dates ("2026-12-25"), with the day of a province where one is given. */
function daysIn(year: number, own?: string): ReadonlySet<string> {
  const days = DECREED[year]?.split(" ") ?? foreseen(year);
  return new Set([...days, ...(own ? [own] : [])].map((day) => `${year}-${day}`));
}

function region(own?: string): HolidayCalendar {
  const years = new Map<number, ReadonlySet<string>>();
  const holidaysIn = (year: number) => {
    const days = years.get(year) ?? daysIn(year, own);
    years.set(year, days);
    return days;
  };
  return { zone: HOME_ZONE, weekend: [6, 7], holidaysIn };
}

/** Regions by the code of ISO 3166-2: the Basque Country, Araba, Bizkaia, Gipuzkoa. Another region is another entry. */
export const HOLIDAYS: Record<string, HolidayCalendar> = {
  "ES-PV": region(),
  "ES-VI": region("04-28"),
  "ES-BI": region("07-31"),
  "ES-SS": region("07-31"),
};
const BASQUE = region();

/** The calendar that the rules of a review name. */
export const calendarOf = (code: string): HolidayCalendar => HOLIDAYS[code] ?? BASQUE;
