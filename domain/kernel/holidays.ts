import type { HolidayCalendar } from "./working-days.ts";

/**
 * 2025: list of public holidays of the Directorate-General of Labour, 15 October 2024 (BOE-A-2024-21316, Basque Country column).
 * 2026: decree 82/2025 of 8 April of the Basque Government (BOPV of 25 April 2025).
 * 2027: by article 45 of royal decree 2001/1983 and the choice of 2021, a year of the same days; to be held against its decree.
 * The days of the provinces: the yearly resolutions of the labour delegations; they have not moved in these years.
 */
const BASQUE_COUNTRY = {
  2025: "01-01 01-06 04-17 04-18 04-21 05-01 07-25 08-15 11-01 12-06 12-08 12-25",
  2026: "01-01 01-06 03-19 04-02 04-03 04-06 05-01 07-25 08-15 10-12 12-08 12-25",
  2027: "01-01 01-06 03-19 03-25 03-26 03-29 05-01 10-12 11-01 12-06 12-08 12-25",
};
/** What no year moves: holds in years without a list of their own. */
const EVERY_YEAR = ["01-01", "01-06", "05-01", "08-15", "10-12", "11-01", "12-06", "12-08", "12-25"];

function region(own?: string): HolidayCalendar {
  const days = Object.entries(BASQUE_COUNTRY).flatMap(([year, days]) =>
    [...days.split(" "), ...(own ? [own] : [])].map((day) => `${year}-${day}`),
  );
  return {
    zone: "Europe/Madrid",
    weekend: [6, 7],
    listed: { from: 2025, to: 2027 },
    days: new Set(days),
    everyYear: new Set([...EVERY_YEAR, ...(own ? [own] : [])]),
  };
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
