import type { ReadSource } from "./countries.ts";

type Reading = { asOf: string; source: ReadSource; countries: ReadonlySet<string> };
const codes = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const read = (title: string, url: string): ReadSource => ({ title, url, readOn: "2026-11-27" });

/** Which countries take part in Eurostars, one reading for each list, the oldest first. A new list is a new row: what held earlier stays as it was. */
export const EUROSTARS_READINGS: readonly Reading[] = [
  {
    asOf: "2019-02-28",
    source: read("Advance Consulting: Eurostars, call of February 2019", "https://www.advanceconsulting.nl/financing/grants/eurostars/"),
    countries: codes("AT BE BG CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IL IS IT KR LT LU LV MT NL NO PL PT RO SE SI SK TR ZA"),
  },
  {
    asOf: "2022-03-24",
    source: read("Euresearch: first Eurostars call of 2022", "https://research.swiss/first-eurostars-call-2022/"),
    countries: codes("AT BE BG CA CY CZ DE DK EE ES FI FR GB GR HR HU IE IL IS IT KR LT LU LV MT NL NO PL PT RO SE SG SI SK TR ZA"),
  },
  {
    asOf: "2026-01-16",
    source: read(
      "Innovation Bridge: Eurostars, call of March 2026",
      "https://innovationbridge.info/ibportal/content/eurostars-call-international-rd-projects",
    ),
    countries: codes("AT BE BG CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IL IS IT KR LT LU LV MT NL NO PL PT RO SE SG SI SK TR ZA"),
  },
];

/**
 * Whether a country takes part in Eurostars on a day (UTC). Between two lists only what both say is certain; before the first, nothing: null. After the last,
 * what that one says.
 */
export function takesPartInEurostars(country: string, on: Date): boolean | null {
  const after = EUROSTARS_READINGS.findIndex(({ asOf }) => on.getTime() < Date.parse(asOf));
  const last = EUROSTARS_READINGS.at(after < 0 ? -1 : after - 1);
  if (after === 0 || !last) return null;
  const before = last.countries.has(country);
  const then = after < 0 ? before : (EUROSTARS_READINGS[after]?.countries.has(country) ?? before);
  return before === then ? before : null;
}
