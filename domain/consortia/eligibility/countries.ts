/** A document in which something was read, and on which day (YYYY-MM-DD). */
export type ReadSource = { title: string; url: string; readOn: string };

/** Of a country of Horizon Europe on a day. pillar2: associated to Pillar II only · transitional: treated as associated until its agreement applies. */
export type Standing = "member" | "associated" | "pillar2" | "transitional" | "territory" | "excluded" | "other" | "unread";

const codes = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** ISO 3166-1 codes of the member states since the United Kingdom left on 31 January 2020. */
const MEMBER_STATES = codes("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK");

/** Parts of the Union with a code of their own, by Articles 349 and 355 of its Treaty on the Functioning, and their member state. */
const PARTS: Readonly<Record<string, string>> = { AX: "FI", GF: "FR", GP: "FR", MF: "FR", MQ: "FR", RE: "FR", YT: "FR" };

/** Overseas countries and territories, by Annex II of the same Treaty: whether they count as their member state is for the call to say. */
const TERRITORIES: Readonly<Record<string, string>> = {
  ...{ AW: "NL", BQ: "NL", CW: "NL", GL: "DK", SX: "NL" },
  ...{ BL: "FR", NC: "FR", PF: "FR", PM: "FR", TF: "FR", WF: "FR" },
};

type Reading = {
  asOf: string;
  source: ReadSource;
  full: ReadonlySet<string>;
  pillar2: ReadonlySet<string>;
  transitional: ReadonlySet<string>;
};

/** Who was associated to Horizon Europe, one reading for each list, the oldest first. A new list is a new row: what held earlier stays as it was. */
export const ASSOCIATION_READINGS: readonly Reading[] = [
  {
    asOf: "2025-04-10",
    source: {
      title: "EFMC: Associated countries and associated partners, list of 10 April 2025",
      url: "https://efmc.eu/associated-countries-vs-associated-partners-countries-with-co-funding-mechanism",
      readOn: "2026-08-10",
    },
    full: codes("AL AM BA FO GB GE IL IS MD ME MK NO RS TN TR UA XK"),
    pillar2: codes("CA NZ"),
    transitional: codes("CH EG KR MA"),
  },
  {
    asOf: "2025-11-10",
    source: {
      title: "General Annexes of the work programme 2026–27, Annex B, with the agreements of Korea, Egypt and Switzerland",
      url: "https://github.com/JozsefKiss90/proposal_orchestrator",
      readOn: "2026-12-01",
    },
    full: codes("AL AM BA CH EG FO GB GE IL IS MD ME MK NO RS TN TR UA XK"),
    pillar2: codes("CA KR NZ"),
    // Morocco still negotiates; of Japan, only Pillar II is meant, and its agreement does not apply yet.
    transitional: codes("JP MA"),
  },
];

/** Countries that each call admits or not: China, out of all innovation actions, and of research actions but for the destinations that the annexes list. */
const LIMITED = { since: "2025-11-10", countries: codes("CN") };

/** Where no entity may take part in any capacity, and since which day. Of Ukraine, only what its government does not control. */
const EXCLUDED = { since: "2022-05-10", whole: codes("BY RU"), partly: codes("UA") };

const hasBegun = (day: string, on: Date) => on.getTime() >= Date.parse(day);

/** How Horizon Europe treats a country on a day (UTC). `unread`: no list of that time was read, so that only its members and exclusions are known. */
export function standingOf(country: string, on: Date): Standing {
  if (MEMBER_STATES.has(country) || Object.hasOwn(PARTS, country)) return "member";
  if (Object.hasOwn(TERRITORIES, country)) return "territory";
  if (EXCLUDED.whole.has(country) && hasBegun(EXCLUDED.since, on)) return "excluded";
  const reading = ASSOCIATION_READINGS.findLast(({ asOf }) => hasBegun(asOf, on));
  if (!reading) return "unread";
  if (reading.full.has(country)) return "associated";
  if (reading.pillar2.has(country)) return "pillar2";
  return reading.transitional.has(country) ? "transitional" : "other";
}

/** The country as which a place counts: what belongs to a member state counts as that. */
export const countedAs = (country: string) => PARTS[country] ?? TERRITORIES[country] ?? country;

export const isLimited = (country: string, on: Date) => LIMITED.countries.has(country) && hasBegun(LIMITED.since, on);

export const isPartlyExcluded = (country: string, on: Date) => EXCLUDED.partly.has(country) && hasBegun(EXCLUDED.since, on);
