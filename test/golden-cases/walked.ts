import type { Missing } from "#domain/consortia/eligibility/rule";
import { consortiumIn, ON } from "#test/fixtures/eligibility";
import { costed, type GoldenCase, kinds, owned, subcontracting, taking } from "./golden-case.ts";

const REGULATION = "Regulation (EU) 2021/695, Art. 22(2)";
const INDEPENDENCE = "Regulation (EU) 1290/2013, Art. 8";
const MISIONES = "Misiones 2025, Council of Ministers of 20 May 2025, in summary";
const EUROSTARS = "Eurostars, call of March 2026, in summary";
const UNNUMBERED: Missing[] = [
  { what: "ownersAlike", of: "FR1" },
  { what: "ownersAlike", of: "PT2" },
];
/** Two owners whose names look alike, of the second and the third partner, and what would decide whether they are one. */
const alike = (rows: string, names: string[], missing = UNNUMBERED) =>
  owned(rows).map((one, n) => (n === 1 || n === 2 ? { ...one, alike: { group: "either", names, missing } } : one));
const look = (rule: GoldenCase["rule"], names: string[], missing = UNNUMBERED): GoldenCase => ({
  ...{ rule, source: INDEPENDENCE, verdict: "unknown", reason: "alike", missing },
  partners: alike("ES/w FR/x PT/y ES/z", names, missing),
});
/** Euros as the walk entered them, with indirect costs: all, and whether each is a small or medium-sized company. */
const budget = (rows: readonly (readonly [country: string, euros: number, sme: boolean])[]) =>
  kinds(
    rows.map(([country, euros, sme]) => ({
      ...{ country, sme, kind: "company" as const, cost: euros * 100, ownCost: euros * 100, owner: country },
    })),
  );

/** The outcomes 8 to 26 of the walk of December 2026 that are about one rule; 1 to 7 are sizes, in the test of sizes. */
export const WALKED_CASES: readonly GoldenCase[] = [
  { rule: "threeCountries", source: REGULATION, partners: consortiumIn("ES"), verdict: "fail", working: "8: one country of three" },
  { rule: "threeCountries", source: REGULATION, partners: consortiumIn("ES FR"), verdict: "fail", working: "9: two of three" },
  { rule: "threeCountries", source: REGULATION, partners: consortiumIn("ES FR PT ES"), verdict: "pass", working: "10: ES, FR, PT" },
  {
    ...{ rule: "independent", source: INDEPENDENCE, partners: owned("ES/w FR/x PT/y ES/z"), verdict: "pass" },
    working: "11: 60% and exactly 50% of one owner; control needs more than half, so four groups",
  },
  { rule: "independent", source: INDEPENDENCE, partners: owned("ES/w FR/x PT/x ES/z"), verdict: "fail", working: "12: one owner of both" },
  {
    ...{ rule: "threeCountries", source: REGULATION, partners: owned("ES/w FR/x PT/x ES/z"), verdict: "fail", reason: "linked" },
    working: "12: ES and one of FR and PT are two of three",
  },
  { ...look("independent", ["Andia Taldea", "ANDIA TALDEA, S.L."]), working: "13: the legal form alone differs" },
  { ...look("threeCountries", ["Andia Taldea", "Andia Taldea SL"]), working: "14: the same" },
  { ...look("independent", ["Andia Taldea"]), working: "15: another country, no number" },
  {
    ...look("independent", ["Andia Taldea", "Andia Tladea"], [{ what: "ownersAlike", of: "PT2" }]),
    working: "15 with a number from FR1 alone: PT2 has to enter one",
  },
  {
    ...look(
      "threeCountries",
      ["Andia Taldea", "Andia Tladea"],
      [
        { what: "ownersSlip", of: "FR1" },
        { what: "ownersSlip", of: "PT2" },
      ],
    ),
    working: "15 with numbers from both that differ by one character: both have to check them",
  },
  {
    ...look("independent", [], [{ what: "ownersAlike", of: "FR1" }]),
    working: "15 with owners that are persons, who are not named: no less unknown",
  },
  {
    ...{
      rule: "independent",
      source: INDEPENDENCE,
      verdict: "unknown",
      working: "16: PT says that ES owns 60% of it, ES says nothing of it",
    },
    partners: owned("ES FR/x PT ES/z").map((one, n) => ({ ...one, isDisputed: n === 0 || n === 2 })),
    missing: [
      { what: "ownersDiffer", of: "ES0" },
      { what: "ownersDiffer", of: "PT2" },
    ],
  },
  {
    ...{ rule: "threeCountries", source: REGULATION, verdict: "unknown", reason: "differ" },
    partners: owned("ES FR/x PT").map((one, n) => (n === 1 ? one : { ...one, isDisputed: true, disputedGroup: "ES0" })),
    missing: [
      { what: "ownersDiffer", of: "ES0" },
      { what: "ownersDiffer", of: "PT2" },
    ],
    working: "16 without its second partner of ES, who takes the place of the first: if PT is right, it counts once with ES0",
  },
  {
    ...{ rule: "threeCountries", source: REGULATION, partners: taking(consortiumIn("ES ES FR PT"), "associated"), verdict: "fail" },
    working: "17: PT is no beneficiary, two countries of three",
  },
  {
    ...{ rule: "threeCountries", source: REGULATION, partners: taking(consortiumIn("ES ES FR PT"), "affiliated", "ES0"), verdict: "fail" },
    working: "18: an affiliated entity is no beneficiary",
  },
  { rule: "threeCountries", source: REGULATION, partners: consortiumIn("ES FR GB ES"), verdict: "pass", working: "19: GB is associated" },
  { rule: "threeCountries", source: REGULATION, partners: consortiumIn("ES FR US ES"), verdict: "fail", working: "20: US is neither" },
  { rule: "threeCountries", source: REGULATION, partners: consortiumIn("ES FR BY ES"), verdict: "fail", working: "21: BY is excluded" },
  { rule: "excluded", source: "Council Regulation in force since 10 May 2022", partners: consortiumIn("ES FR BY ES"), verdict: "fail" },
  {
    ...{ rule: "threeCountries", source: "Agreement of 10 November 2025, from 1 January 2025", verdict: "pass", setting: ON },
    ...{ partners: consortiumIn("ES FR CH ES"), working: "22: CH is associated to the whole programme" },
  },
  {
    ...{ rule: "seventyPercent", source: MISIONES, partners: costed("company 300 a, company 550 b, company 145 c"), verdict: "pass" },
    working: "23: 300, 550 and 145 of 995 are 30.15%, 55.28% and 14.57%: none is over 70%",
  },
  {
    ...{ rule: "halfBySmes", source: EUROSTARS, verdict: "pass", working: "24: (625 + 450 + 125) / 1,500 = 80%" },
    partners: budget([
      ["ES", 625, true],
      ["ES", 450, true],
      ["PT", 125, true],
      ["FR", 300, false],
    ]),
  },
  {
    ...{ rule: "halfBySmes", source: EUROSTARS, verdict: "fail", working: "24: 1,200 / 3,200 = 37.5%" },
    partners: budget([
      ["ES", 625, true],
      ["ES", 450, true],
      ["PT", 125, true],
      ["FR", 2000, false],
    ]),
  },
  {
    ...{ rule: "seventyOfCountry", source: EUROSTARS, verdict: "fail", reason: "both" },
    ...{
      partners: budget([
        ["ES", 2500, true],
        ["ES", 145, true],
        ["PT", 125, true],
        ["FR", 725, false],
      ]),
    },
    working: "24: 2,500 / 3,495 = 71.5% of one partner, 2,645 / 3,495 = 75.7% of Spain: both are named",
  },
  {
    ...{ rule: "tenPercentEach", source: MISIONES, partners: costed("company 1525, company 145"), verdict: "unknown" },
    ...{ missing: [{ what: "callText", of: "p1" }], working: "25: 145 / 1,670 = 8.7%, and one secondary page alone asks 10%" },
  },
  { rule: "subcontractedResearch", source: MISIONES, partners: subcontracting("1525 1525, 145 145"), verdict: "fail", working: "25: 0%" },
  {
    rule: "totalBudget",
    source: MISIONES,
    partners: costed("company 1525000, company 145000"),
    verdict: "fail",
    working: "25: 1.67 < 3.5 m",
  },
  {
    ...{ rule: "totalBudget", source: MISIONES, partners: costed("company 3495000"), verdict: "fail" },
    working: "26: 3,495,000 with indirect costs, under the 3,500,000 of the Council of Ministers",
  },
  { rule: "totalBudget", source: MISIONES, partners: costed("company 3695000"), verdict: "pass", working: "26: 3.695 m is between" },
  { rule: "totalBudget", source: MISIONES, partners: costed("company 3820000"), verdict: "pass", working: "26: 3.82 m is between" },
];
