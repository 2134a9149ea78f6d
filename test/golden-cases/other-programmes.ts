import { consortiumIn, facts } from "#test/fixtures/eligibility";
import { companies, costed, type GoldenCase, inRegions, kinds, owned, smes, spending, subcontracting } from "./golden-case.ts";

const I3 = "https://euro-funding.com/en/blog/interregional-instrument-for-investment-in-innovation";
const MISIONES = "https://otc.ulpgc.es/programa-misiones-de-ciencia-e-innovacion-2025";
const SME = "Recommendation 2003/361/EC, https://www.iprhelpdesk.eu/node/504";
const EUROSTARS = "https://funder.pi2.life/impact-funding-resources/eurostars-call-for-projects-sep-2024/overview";
const OLD_EUROSTARS = "https://www.eurostars-eureka.eu/content/eurostars-eligibility-guidelines";

/** Rules of I3, of Misiones, of Eurostars, and of small and medium-sized enterprises. */
export const OTHER_CASES: readonly GoldenCase[] = [
  { rule: "fiveRegions", source: I3, partners: inRegions("ES21 ES22 ES30 FRI1 PT11"), verdict: "pass" },
  { rule: "fiveRegions", source: I3, partners: inRegions("ES21 ES22 ES30 FRI1 FRI1"), verdict: "fail" },
  {
    ...{ rule: "fiveRegions", source: I3, partners: inRegions("ES21 ES22 ES30 FRI1 ?"), verdict: "unknown" },
    missing: [{ what: "region", of: "?4" }],
  },
  { rule: "threeRegions", source: I3, partners: inRegions("ES21 ES21 ES22 PT11"), verdict: "pass", witnesses: ["ES210", "ES222", "PT113"] },
  { rule: "threeRegions", source: I3, partners: inRegions("ES21 ES22"), verdict: "fail" },
  {
    ...{ rule: "threeRegions", source: I3, verdict: "unknown" },
    partners: ["ES211", "ES213", "ES220"].map((nuts) => facts({ id: nuts, nuts })),
    missing: ["ES211", "ES213", "ES220"].map((of) => ({ what: "regionLevel", of })),
  },
  { rule: "threeMemberStates", source: I3, partners: consortiumIn("ES ES FR PT"), verdict: "pass", witnesses: ["ES0", "FR2", "PT3"] },
  { rule: "threeMemberStates", source: I3, partners: consortiumIn("ES FR ES FR"), verdict: "fail" },
  {
    ...{ rule: "threeMemberStates", source: I3, partners: consortiumIn("ES FR NO"), verdict: "unknown" },
    missing: [{ what: "callCountries", of: "NO2" }],
  },
  { rule: "threeToSixCompanies", source: MISIONES, partners: companies(3), verdict: "pass", witnesses: ["p0", "p1", "p2"] },
  { rule: "threeToSixCompanies", source: MISIONES, partners: companies(2), verdict: "fail" },
  { rule: "threeToSixCompanies", source: MISIONES, partners: companies(7), verdict: "fail" },
  {
    ...{ rule: "threeToSixCompanies", source: MISIONES, partners: [...companies(2), facts({ id: "x" })], verdict: "unknown" },
    missing: [{ what: "kind", of: "x" }],
  },
  { rule: "tenPercentEach", source: MISIONES, partners: costed("company 90, company 10"), verdict: "pass" },
  { rule: "tenPercentEach", source: MISIONES, partners: costed("company 91, company 9, research 0"), verdict: "unknown" },
  {
    rule: "tenPercentEach",
    source: MISIONES,
    partners: costed("company 90, company ?"),
    verdict: "unknown",
    missing: [{ what: "costs", of: "p1" }],
  },
  {
    rule: "tenPercentEach",
    source: MISIONES,
    partners: costed("company 99, ? 1"),
    verdict: "unknown",
    missing: [{ what: "kind", of: "p1" }],
  },
  { rule: "seventyPercent", source: MISIONES, partners: costed("company 70 a, company 30 b"), verdict: "pass" },
  { rule: "seventyPercent", source: MISIONES, partners: costed("company 71 a, company 29 b"), verdict: "fail" },
  { rule: "seventyPercent", source: MISIONES, partners: costed("company 40 a, company 31 a, company 29 b"), verdict: "fail" },
  {
    ...{ rule: "seventyPercent", source: MISIONES, partners: costed("company 40 a, company 31, company 29 b"), verdict: "unknown" },
    missing: [{ what: "owner", of: "p1" }],
  },
  { rule: "subcontractedResearch", source: MISIONES, partners: subcontracting("90 80, 10 6"), verdict: "fail" },
  {
    ...{ rule: "subcontractedResearch", source: MISIONES, partners: subcontracting("90 75, 10 10"), verdict: "unknown" },
    missing: [{ what: "subcontractedTo", of: "p0" }],
  },
  { rule: "totalBudget", source: MISIONES, partners: costed("company 2000000, company 1500000"), verdict: "pass", witnesses: ["p0", "p1"] },
  { rule: "totalBudget", source: MISIONES, partners: costed("company 15000000"), verdict: "pass" },
  { rule: "totalBudget", source: MISIONES, partners: costed("company 3499999"), verdict: "fail" },
  { rule: "totalBudget", source: MISIONES, partners: costed("company 15000001"), verdict: "fail" },
  { rule: "totalBudget", source: MISIONES, partners: costed("company 5000000, company ?"), verdict: "unknown" },
  {
    rule: "ledBySme",
    source: EUROSTARS,
    partners: kinds([{ isCoordinator: true, kind: "company", sme: true }]),
    verdict: "pass",
    witnesses: ["p0"],
  },
  { rule: "ledBySme", source: EUROSTARS, partners: kinds([{ isCoordinator: true, kind: "university" }]), verdict: "fail" },
  {
    rule: "ledBySme",
    source: EUROSTARS,
    partners: kinds([{ isCoordinator: true, kind: "company", sme: true, country: "US" }]),
    verdict: "fail",
  },
  {
    ...{
      rule: "ledBySme",
      source: EUROSTARS,
      partners: kinds([{ isCoordinator: true, kind: "company", sizeGap: "figures" }]),
      verdict: "unknown",
    },
    missing: [{ what: "figures", of: "p0" }],
  },
  {
    ...{ rule: "ledBySme", source: "no list of 2018 was read", verdict: "unknown", setting: { on: new Date("2018-01-01") } },
    ...{ partners: kinds([{ isCoordinator: true, kind: "company", sme: true }]), missing: [{ what: "eurostars", of: "p0" }] },
  },
  { rule: "twoIndependent", source: EUROSTARS, partners: owned("ES/a FR/b"), verdict: "pass", witnesses: ["ES0", "FR1"] },
  { rule: "twoIndependent", source: EUROSTARS, partners: owned("ES/a FR/a"), verdict: "fail" },
  { rule: "twoIndependent", source: EUROSTARS, partners: owned("ES/a FR"), verdict: "unknown", missing: [{ what: "owner", of: "FR1" }] },
  { rule: "twoEurostarsCountries", source: EUROSTARS, partners: consortiumIn("ES KR"), verdict: "pass", witnesses: ["ES0", "KR1"] },
  { rule: "twoEurostarsCountries", source: EUROSTARS, partners: consortiumIn("SG ZA"), verdict: "fail" },
  { rule: "twoEurostarsCountries", source: EUROSTARS, partners: consortiumIn("ES ES US"), verdict: "fail" },
  { rule: "twoEurostarsCountries", source: EUROSTARS, partners: owned("ES/a FR/a"), verdict: "fail" },
  {
    ...{ rule: "twoEurostarsCountries", source: EUROSTARS, partners: consortiumIn("ES ?"), verdict: "unknown" },
    missing: [{ what: "country", of: "?1" }],
  },
  {
    ...{ rule: "twoEurostarsCountries", source: "Switzerland is in the list of 2026 and not in that of 2022", verdict: "unknown" },
    ...{ partners: consortiumIn("ES CH"), setting: { on: new Date("2024-09-12") }, missing: [{ what: "eurostars", of: "CH1" }] },
  },
  { rule: "halfBySmes", source: EUROSTARS, partners: smes("50 true, 50 false"), verdict: "pass", witnesses: ["p0"] },
  { rule: "halfBySmes", source: EUROSTARS, partners: smes("49 true, 51 false"), verdict: "fail" },
  { rule: "halfBySmes", source: EUROSTARS, partners: smes("49 true, 51 null"), verdict: "unknown", missing: [{ what: "size", of: "p1" }] },
  { rule: "seventyOfCountry", source: EUROSTARS, partners: spending("ES 70, FR 30"), verdict: "pass" },
  { rule: "seventyOfCountry", source: EUROSTARS, partners: spending("ES 71, FR 29"), verdict: "fail" },
  { rule: "seventyOfCountry", source: EUROSTARS, partners: spending("ES 40, ES 31, FR 29"), verdict: "fail", reason: "country" },
  {
    rule: "seventyOfCountry",
    source: EUROSTARS,
    partners: spending("ES 60, ? 20, FR 20"),
    verdict: "unknown",
    missing: [{ what: "country", of: "p1" }],
  },
  { rule: "seventyFiveOfCountry", source: OLD_EUROSTARS, partners: spending("ES 75, FR 25"), verdict: "pass" },
  { rule: "seventyFiveOfCountry", source: OLD_EUROSTARS, partners: spending("ES 76, FR 24"), verdict: "fail" },
  {
    rule: "seventyFiveOfCountry",
    source: OLD_EUROSTARS,
    partners: spending("ES 40, FR ?"),
    verdict: "unknown",
    missing: [{ what: "costs", of: "p1" }],
  },
  { rule: "oneSme", source: SME, partners: kinds([{ kind: "company", sme: true }]), verdict: "pass", witnesses: ["p0"] },
  { rule: "oneSme", source: SME, partners: kinds([{ kind: "company", people: 250 }, { kind: "university" }]), verdict: "fail" },
  { rule: "oneSme", source: SME, partners: kinds([{ kind: "company", people: 9, sme: false }]), verdict: "fail" },
  {
    ...{ rule: "oneSme", source: SME, partners: kinds([{ kind: "company", people: 9, sizeGap: "figures" }]), verdict: "unknown" },
    missing: [{ what: "figures", of: "p0" }],
  },
  {
    ...{ rule: "oneSme", source: SME, partners: kinds([{ kind: "company", people: 249 }]), verdict: "unknown" },
    missing: [{ what: "size", of: "p0" }],
  },
];
