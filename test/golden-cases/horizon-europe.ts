import { consortiumIn, facts, ON } from "#test/fixtures/eligibility";
import { coded, type GoldenCase, kinds, owned, taking } from "./golden-case.ts";

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
const THIRD_PARTIES = "https://www.ffg.at/en/europe/heu/legal-financial/theme_third-parties";
const FUNDED = "https://www.forskningsradet.no/en/horizon-europe/economic-legal-issues/, organisations that receive funding";
const EIGE = "https://eige.europa.eu/gender-mainstreaming/toolkits/gear/horizon-europe-gep-criterion";
const TREATY = "Treaty on the Functioning of the European Union, Art. 355 and Annex II";

/** Rules of Horizon Europe and of each of its partners. */
export const HORIZON_EUROPE_CASES: readonly GoldenCase[] = [
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
    setting: { on: new Date("2025-06-01T00:00:00Z") },
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
  { rule: "oneInEurope", source: INVIEW, partners: consortiumIn("US BR"), verdict: "fail" },
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
  { rule: "pic", source: PIC, partners: taking(coded(["999999999", null]), "associated"), verdict: "unknown" },
  { rule: "pic", source: PIC, partners: taking(coded(["999999999", null]), "subcontractor"), verdict: "pass" },
  { rule: "threeCountries", source: THIRD_PARTIES, partners: taking(consortiumIn("ES FR PT"), "associated"), verdict: "fail" },
  { rule: "threeCountries", source: THIRD_PARTIES, partners: taking(consortiumIn("ES FR PT"), "affiliated"), verdict: "fail" },
  { rule: "threeCountries", source: THIRD_PARTIES, partners: taking(consortiumIn("ES FR PT"), "subcontractor"), verdict: "fail" },
  { rule: "memberState", source: THIRD_PARTIES, partners: taking(consortiumIn("NO ES"), "associated"), verdict: "fail" },
  { rule: "excluded", source: EXCLUDED, partners: taking(consortiumIn("ES RU"), "subcontractor"), verdict: "fail" },
  { rule: "excluded", source: TRUSTS, partners: taking(kinds([{}, { kind: "university", country: "HU" }]), "associated"), verdict: "pass" },
  { rule: "affiliated", source: THIRD_PARTIES, partners: consortiumIn("ES FR"), verdict: "none" },
  { rule: "affiliated", source: THIRD_PARTIES, partners: taking(consortiumIn("ES FR"), "affiliated", "ES0"), verdict: "pass" },
  { rule: "affiliated", source: THIRD_PARTIES, partners: taking(consortiumIn("ES FR"), "affiliated", "PT2"), verdict: "fail" },
  { rule: "affiliated", source: THIRD_PARTIES, partners: taking(consortiumIn("ES FR"), "affiliated", "FR1"), verdict: "fail" },
  {
    ...{ rule: "affiliated", source: THIRD_PARTIES, partners: taking(consortiumIn("ES FR"), "affiliated"), verdict: "unknown" },
    missing: [{ what: "beneficiary", of: "FR1" }],
  },
  {
    ...{ rule: "equalityPlan", source: FUNDED, verdict: "none" },
    partners: taking(kinds([{ kind: "company" }, { kind: "research", equalityPlan: false }]), "associated"),
  },
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
];
