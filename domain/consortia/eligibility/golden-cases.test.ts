import { expect, test } from "vitest";
import { consortiumIn, facts, ON } from "#test/fixtures/eligibility";
import { findingOf } from "./evaluate.ts";
import type { Missing, PartnerFacts, Setting } from "./rule.ts";
import { type Reason, RULES, type RuleId, type Verdict } from "./state.ts";

type Case = {
  rule: RuleId;
  /** Where the answer was read. */
  source: string;
  partners: PartnerFacts[];
  verdict: Verdict;
  witnesses?: string[];
  missing?: Missing[];
  reason?: Reason;
  setting?: Setting;
};

const ERA_LEARN =
  "https://www.era-learn.eu/support-for-partnerships/cofunded-p2p/co-funded-european-partnerships/summary-of-the-rules-to-be-followed";
const ISERD = "https://www.innovationisrael.org.il/ISERD/contentpage/consortium-composition";
const INVIEW = "https://www.inview.nl/document/ide24acd7b2c3f4cc2b441cb1732d36934, Art. 22(3)";
const EFMC = "https://efmc.eu/associated-countries-vs-associated-partners-countries-with-co-funding-mechanism, list of 10 April 2025";
const INDEPENDENCE = "http://horizon2020news.it/horizon-2020-condizioni-per-la-partecipazione, Reg. 1290/2013 Art. 8";
const CSA = "http://www.rpklublin.pl/1495,zasady-uczestnictwa, Art. 22(4)";
const EXCLUDED = "https://ncpflanders.be/tools/country-eligibility/BY";
const TRUSTS = "https://www.ukro.ac.uk/news/further-clarifications-hungarian-universities, Council Decision (EU) 2022/2506";
const COORDINATOR = "https://help.emdesk.com/article/655-aga-beneficiaries-and-affiliated-entities, model grant agreement Art. 7";
const PIC = "https://innovationisrael.org.il/ISERD/topic/energy-demo-projects";
const EIGE = "https://eige.europa.eu/gender-mainstreaming/toolkits/gear/horizon-europe-gep-criterion";
const I3 = "https://euro-funding.com/en/blog/interregional-instrument-for-investment-in-innovation";
const MISIONES = "https://otc.ulpgc.es/programa-misiones-de-ciencia-e-innovacion-2025";
const SME = "Recommendation 2003/361/EC, https://www.iprhelpdesk.eu/node/504";
const EUROSTARS = "https://funder.pi2.life/impact-funding-resources/eurostars-call-for-projects-sep-2024/overview";
const OLD_EUROSTARS = "https://www.eurostars-eureka.eu/content/eurostars-eligibility-guidelines";
const TREATY = "Treaty on the Functioning of the European Union, Art. 355 and Annex II";

const owned = (rows: string): PartnerFacts[] =>
  rows.split(" ").map((row, n) => {
    const [country = "", owner] = row.split("/");
    return facts({ id: `${country}${n}`, isCoordinator: n === 0, country, owner: owner || null });
  });
const kinds = (rows: Partial<PartnerFacts>[]) => rows.map((row, n) => facts({ id: `p${n}`, country: "ES", ...row }));
const companies = (n: number) => kinds(Array.from({ length: n }, () => ({ kind: "company" as const })));
/** Partners in these regions of level 2: "ES21 ?" are two, and of the last the region is not stated. */
const inRegions = (regions: string) =>
  regions.split(" ").map((region, n) => facts({ id: `${region}${n}`, nuts: region === "?" ? null : `${region}1` }));
const rowsIn = (text: string) => text.split(", ").map((row) => row.split(" "));
const unless = (word: string | undefined) => (word === "?" || word === undefined ? null : word);
const euros = (word: string | undefined) => (unless(word) === null ? null : Number(word) * 100);
/** "company 70 a": of this kind, with so many euros, owned by a; a question mark where it is not stated. */
const costed = (text: string) =>
  kinds(
    rowsIn(text).map(([kind, cost, owner]) => ({
      ...{ kind: unless(kind) as PartnerFacts["kind"], cost: euros(cost), ownCost: euros(cost), owner: owner ?? null },
    })),
  );
/** "ES 70": so many euros in this country. */
const spending = (text: string) =>
  kinds(rowsIn(text).map(([country, cost]) => ({ country: unless(country), cost: euros(cost), ownCost: euros(cost) })));
/** "50 true": a company with so many euros, and whether it is small or medium-sized. */
const smes = (text: string) =>
  kinds(rowsIn(text).map(([cost, sme]) => ({ kind: "company", cost: euros(cost), ownCost: euros(cost), sme: JSON.parse(sme ?? "null") })));
const coded = (codes: (string | null)[]) => codes.map((pic, n) => facts({ id: `p${n}`, pic }));

const CASES: Case[] = [
  { rule: "memberState", source: ERA_LEARN, partners: consortiumIn("NO ES"), verdict: "pass", witnesses: ["ES1"] },
  { rule: "memberState", source: ISERD, partners: consortiumIn("GB NO IS"), verdict: "fail" },
  {
    ...{ rule: "memberState", source: ERA_LEARN, partners: consortiumIn("NO ?"), verdict: "unknown" },
    missing: [{ what: "country", of: "?1" }],
  },
  { rule: "memberState", source: TREATY, partners: consortiumIn("GP"), verdict: "pass", witnesses: ["GP0"] },
  {
    ...{ rule: "memberState", source: TREATY, partners: consortiumIn("GL NO"), verdict: "unknown" },
    missing: [{ what: "territory", of: "GL0" }],
  },
  { rule: "threeCountries", source: ERA_LEARN, partners: consortiumIn("ES ES FR NO"), verdict: "pass", witnesses: ["ES0", "FR2", "NO3"] },
  { rule: "threeCountries", source: ERA_LEARN, partners: consortiumIn("ES FR FR US"), verdict: "fail" },
  { rule: "threeCountries", source: ERA_LEARN, partners: consortiumIn("ES ".repeat(27)), verdict: "fail" },
  { rule: "threeCountries", source: TREATY, partners: consortiumIn("ES FR RE GP"), verdict: "fail" },
  {
    ...{ rule: "threeCountries", source: ERA_LEARN, partners: consortiumIn("ES FR ?"), verdict: "unknown" },
    missing: [{ what: "country", of: "?2" }],
  },
  {
    ...{ rule: "threeCountries", source: EFMC, partners: consortiumIn("ES FR CA"), verdict: "unknown" },
    missing: [{ what: "pillar", of: "CA2" }],
  },
  { rule: "threeCountries", source: EFMC, partners: consortiumIn("ES FR CA"), verdict: "pass", setting: { ...ON, pillar: "II" } },
  { rule: "threeCountries", source: EFMC, partners: consortiumIn("ES FR CA"), verdict: "fail", setting: { ...ON, pillar: "I" } },
  {
    ...{ rule: "threeCountries", source: EFMC, partners: consortiumIn("ES FR CH"), verdict: "unknown" },
    missing: [{ what: "association", of: "CH2" }],
  },
  {
    ...{ rule: "threeCountries", source: "no list of 2022 was read", partners: consortiumIn("ES FR NO"), verdict: "unknown" },
    setting: { on: new Date("2022-06-01T00:00:00Z") },
  },
  { rule: "threeCountries", source: INDEPENDENCE, partners: owned("ES/a FR/a PT/b"), verdict: "fail", reason: "linked" },
  { rule: "threeCountries", source: INDEPENDENCE, partners: owned("ES/a FR/a FR PT/b"), verdict: "pass", witnesses: ["ES0", "FR2", "PT3"] },
  { rule: "independent", source: INDEPENDENCE, partners: owned("ES/a FR/b PT/c IT"), verdict: "pass", witnesses: ["ES0", "FR1", "PT2"] },
  { rule: "independent", source: INDEPENDENCE, partners: owned("ES/a FR/b"), verdict: "pass", witnesses: [] },
  { rule: "independent", source: INDEPENDENCE, partners: owned("ES/a FR/a PT/b"), verdict: "fail" },
  { rule: "independent", source: INDEPENDENCE, partners: owned("ES/a ES/a"), verdict: "fail" },
  {
    ...{ rule: "independent", source: INDEPENDENCE, partners: owned("ES/a FR PT/b"), verdict: "unknown" },
    missing: [{ what: "owner", of: "FR1" }],
  },
  {
    ...{ rule: "independent", source: INDEPENDENCE, verdict: "unknown" },
    partners: owned("ES FR/b PT/c").map((one, n) => ({ ...one, isDisputed: n === 0 })),
    missing: [{ what: "ownersDiffer", of: "ES0" }],
  },
  { rule: "oneInEurope", source: INVIEW, partners: consortiumIn("US TR"), verdict: "pass", witnesses: ["TR1"] },
  { rule: "oneInEurope", source: INVIEW, partners: consortiumIn("US JP"), verdict: "fail" },
  { rule: "oneInEurope", source: INVIEW, partners: consortiumIn("US ?"), verdict: "unknown", missing: [{ what: "country", of: "?1" }] },
  { rule: "supportAction", source: CSA, partners: consortiumIn("PT"), verdict: "pass", witnesses: ["PT0"] },
  { rule: "supportAction", source: CSA, partners: consortiumIn("BY"), verdict: "fail" },
  {
    ...{ rule: "supportAction", source: CSA, partners: consortiumIn("BR"), verdict: "unknown", reason: "third" },
    missing: [{ what: "callCountries", of: "BR0" }],
  },
  { rule: "excluded", source: EXCLUDED, partners: consortiumIn("ES BR"), verdict: "pass", witnesses: [] },
  { rule: "excluded", source: EXCLUDED, partners: consortiumIn("ES RU"), verdict: "fail" },
  {
    ...{ rule: "excluded", source: "calls with a deadline after 10 May 2022", partners: consortiumIn("ES RU"), verdict: "pass" },
    setting: { on: new Date("2022-05-09T00:00:00Z") },
  },
  { rule: "excluded", source: EXCLUDED, partners: consortiumIn("ES UA"), verdict: "unknown", missing: [{ what: "control", of: "UA1" }] },
  { rule: "excluded", source: EXCLUDED, partners: consortiumIn("?"), verdict: "unknown", missing: [{ what: "country", of: "?0" }] },
  {
    ...{ rule: "excluded", source: TRUSTS, partners: kinds([{ country: "HU", kind: "university" }]), verdict: "unknown" },
    missing: [{ what: "publicTrust", of: "p0" }],
  },
  { rule: "excluded", source: TRUSTS, partners: kinds([{ country: "HU", kind: "company" }]), verdict: "pass" },
  { rule: "coordinator", source: COORDINATOR, partners: consortiumIn("ES US"), verdict: "pass", witnesses: ["ES0"] },
  { rule: "coordinator", source: COORDINATOR, partners: [facts({ id: "a", country: "ES" })], verdict: "fail" },
  {
    rule: "coordinator",
    source: COORDINATOR,
    partners: consortiumIn("ES FR", { isCoordinator: true }),
    verdict: "fail",
    reason: "several",
  },
  { rule: "coordinator", source: EXCLUDED, partners: consortiumIn("RU ES"), verdict: "fail", reason: "barred" },
  {
    ...{ rule: "coordinator", source: COORDINATOR, partners: consortiumIn("US ES"), verdict: "unknown" },
    missing: [{ what: "callCountries", of: "US0" }],
  },
  { rule: "coordinator", source: COORDINATOR, partners: consortiumIn("?"), verdict: "unknown", missing: [{ what: "country", of: "?0" }] },
  { rule: "pic", source: PIC, partners: coded(["999999999", "123456789"]), verdict: "pass", witnesses: [] },
  { rule: "pic", source: PIC, partners: coded(["999999999", "999999999"]), verdict: "fail" },
  { rule: "pic", source: PIC, partners: coded(["99999999"]), verdict: "fail" },
  { rule: "pic", source: PIC, partners: coded(["999999999", null]), verdict: "unknown", missing: [{ what: "pic", of: "p1" }] },
  {
    ...{ rule: "equalityPlan", source: EIGE, verdict: "pass" },
    partners: kinds([{ kind: "company" }, { kind: "university", equalityPlan: true }, { kind: "research", country: "US" }]),
  },
  { rule: "equalityPlan", source: EIGE, partners: kinds([{ kind: "research", equalityPlan: false }]), verdict: "fail" },
  {
    ...{ rule: "equalityPlan", source: EIGE, partners: kinds([{ kind: "administration" }, { kind: "careProvider" }]), verdict: "unknown" },
    missing: [
      { what: "equalityPlan", of: "p0" },
      { what: "publicBody", of: "p1" },
    ],
  },
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
  { rule: "tenPercentEach", source: MISIONES, partners: costed("company 91, company 9, research 0"), verdict: "fail" },
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
  { rule: "researchShare", source: MISIONES, partners: costed("company 85, university 15"), verdict: "pass", witnesses: ["p1"] },
  { rule: "researchShare", source: MISIONES, partners: costed("company 86, research 14"), verdict: "fail" },
  {
    rule: "researchShare",
    source: MISIONES,
    partners: costed("company 80, ? 20"),
    verdict: "unknown",
    missing: [{ what: "kind", of: "p1" }],
  },
  { rule: "totalBudget", source: MISIONES, partners: costed("company 2000000, company 1000000"), verdict: "pass", witnesses: ["p0", "p1"] },
  { rule: "totalBudget", source: MISIONES, partners: costed("company 15000000"), verdict: "pass" },
  { rule: "totalBudget", source: MISIONES, partners: costed("company 2999999"), verdict: "fail" },
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

test.each(
  CASES.map(
    (each) =>
      [
        `${each.rule}: ${each.verdict}, ${each.partners
          .map(({ id }) => id)
          .join(" ")
          .slice(0, 40)}`,
        each,
      ] as const,
  ),
)("%s", (_, { rule, partners, verdict, witnesses, missing, reason, setting = ON }) => {
  const finding = findingOf(rule, partners, setting);
  expect(finding).toMatchObject({ verdict, ...(witnesses && { witnesses }), ...(missing && { missing }), ...(reason && { reason }) });
  expect(finding.missing.length > 0).toBe(verdict === "unknown");
});

test("every rule has a case of each verdict, and every case says where its answer was read", () => {
  for (const rule of RULES) {
    const verdicts = CASES.filter((each) => each.rule === rule).map(({ verdict }) => verdict);
    expect([...new Set(verdicts)].sort(), rule).toEqual(["fail", "pass", "unknown"]);
  }
  expect(CASES.every(({ source }) => source.length > 0)).toBe(true);
});
