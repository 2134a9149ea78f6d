import { consortiumIn, facts, ON } from "#test/fixtures/eligibility";
import { type GoldenCase, kinds, owned, subcontracting, taking } from "./golden-case.ts";

const ART = (paragraph: string) => `Regulation (EU) 2021/695, Art. ${paragraph}`;
const INDEPENDENCE = "Regulation (EU) 1290/2013, Art. 8(2)";
const ANNEX_B = "General Annexes of the work programme 2026–27, Annex B";
const TREATY = "Treaty on the Functioning of the European Union, Art. 355";
const MISIONES = "Misiones 2025, Council of Ministers of 20 May 2025, in summary";

type Row = readonly [countries: string, verdict: GoldenCase["verdict"], working: string];
const by = (rule: GoldenCase["rule"], source: string, rows: readonly Row[]): GoldenCase[] =>
  rows.map(([countries, verdict, working]) => ({ rule, source, partners: consortiumIn(countries), verdict, working, setting: ON }));
const euros = (...amounts: number[]) =>
  kinds(amounts.map((amount) => ({ kind: "company" as const, cost: amount * 100, ownCost: amount * 100 })));

/** Worked out by hand from the texts that are named. */
export const WORKED_CASES: readonly GoldenCase[] = [
  ...by("memberState", ART("22(2)(a)"), [
    ["MT", "pass", "Malta is a member state: one of one"],
    ["NO MT", "pass", "the second is in a member state"],
    ["NO IS GB", "fail", "three associated countries, no member state"],
    ["US JP", "fail", "two third countries"],
    ["UA GE MD", "fail", "three associated countries"],
    ["IL ?", "unknown", "Israel is associated, and the other could be in a member state"],
    ["AX NO", "pass", "Åland belongs to Finland"],
  ]),
  ...by("threeCountries", ART("22(2)(b)"), [
    ["ES IS NO", "pass", "one member state and two associated countries: three"],
    ["IS NO GB ES", "pass", "with Spain, four countries"],
    ["DE AT CZ", "pass", "three member states"],
    ["DE DE AT AT", "fail", "two countries"],
    ["DE AT US CA", "unknown", "Germany, Austria, and Canada only if the call is in Pillar II"],
    ["DE AT US JP", "unknown", "Japan is transitional: whether it counts is open"],
    ["DE AT MA", "unknown", "Morocco still negotiates"],
    ["DE AT BR", "fail", "Brazil is not associated"],
    ["DE AT CN", "fail", "China is not associated"],
    ["DE AT RU", "fail", "Russia is excluded"],
    ["FR RE MQ", "fail", "Réunion and Martinique are France: one country"],
    ["FI AX SE", "fail", "Åland is Finland: two countries"],
    ["DE ? ?", "unknown", "both could be in two more countries"],
    ["DE ? US", "fail", "at most two, with whichever country is not stated"],
    ["PL SK UA", "pass", "Ukraine is associated"],
    ["PL SK TN", "pass", "Tunisia is associated"],
    ["PL SK FO", "pass", "the Faroe Islands are associated"],
    ["PL SK XK", "pass", "Kosovo is associated"],
  ]),
  ...by("threeCountries", ANNEX_B, [
    ["DE AT EG", "pass", "Egypt is associated to the whole programme"],
    ["DE AT CH", "pass", "Switzerland is associated to the whole programme"],
    ["DE CH EG", "pass", "a member state and two associated countries"],
    ["DE AT KR", "unknown", "Korea is associated to Pillar II only, and the pillar is not known"],
    ["DE KR NZ", "unknown", "both count in Pillar II only"],
  ]),
  {
    ...{ rule: "threeCountries", source: ANNEX_B, partners: consortiumIn("DE AT KR"), verdict: "pass", setting: { ...ON, pillar: "II" } },
    working: "Korea counts in Pillar II",
  },
  {
    ...{ rule: "threeCountries", source: ANNEX_B, partners: consortiumIn("DE AT KR"), verdict: "fail", setting: { ...ON, pillar: "III" } },
    working: "Korea does not count in Pillar III",
  },
  {
    ...{ rule: "threeCountries", source: "List of 10 April 2025", partners: consortiumIn("DE AT EG"), verdict: "unknown" },
    ...{ setting: { on: new Date("2025-10-01T00:00:00Z") }, working: "Egypt was transitional before its agreement" },
  },
  ...by("oneInEurope", ART("22(3)"), [
    ["LU", "pass", "one entity in a member state is enough"],
    ["RS", "pass", "Serbia is associated"],
    ["BR IN", "fail", "neither is in a member state or associated"],
    ["KR", "unknown", "associated to Pillar II only"],
    ["CH", "pass", "associated to the whole programme"],
  ]),
  ...by("supportAction", ART("22(4)"), [
    ["EE", "pass", "one entity in a member state is enough"],
    ["AR", "unknown", "another third country only exceptionally"],
    ["RU", "fail", "excluded"],
    ["AR EE", "pass", "the second is in a member state"],
  ]),
  ...by("excluded", ANNEX_B, [
    ["DE AT", "pass", "neither country is excluded"],
    ["DE CN", "unknown", "China is out of innovation actions, and of research actions but for listed destinations"],
    ["DE BY", "fail", "Belarus since 10 May 2022"],
    ["DE UA", "unknown", "only the part that the government controls"],
  ]),
  {
    ...{ rule: "excluded", source: ANNEX_B, verdict: "fail", reason: "owned", working: "a legal person of Russia owns more than 50%" },
    partners: consortiumIn("DE AT").map((one, n) => ({ ...one, ownedFromExcluded: n === 1 })),
  },
  { rule: "independent", source: INDEPENDENCE, partners: owned("DE/a"), verdict: "none", working: "one has nobody to be independent of" },
  {
    rule: "independent",
    source: INDEPENDENCE,
    partners: owned("DE/a AT/b CZ/c"),
    verdict: "pass",
    working: "three owners in three countries",
  },
  { rule: "independent", source: INDEPENDENCE, partners: owned("DE/a AT/a CZ/a"), verdict: "fail", working: "one owner: one of three" },
  {
    ...{ rule: "independent", source: INDEPENDENCE, partners: owned("DE/a AT/a CZ/b PL/c"), verdict: "pass" },
    working: "without one of the two of a: three owners in three countries",
  },
  {
    ...{ rule: "memberState", source: TREATY, partners: consortiumIn("GL"), verdict: "unknown" },
    ...{ missing: [{ what: "territory", of: "GL0" }], working: "Greenland is an overseas territory: whether it counts is for the call" },
  },
  {
    ...{
      rule: "equalityPlan",
      source: "General Annexes, Annex B: public bodies, higher education, research organisations",
      verdict: "none",
    },
    ...{ partners: kinds([{ kind: "company" }, { kind: "company" }]), working: "two private companies need none" },
  },
  {
    ...{ rule: "equalityPlan", source: "General Annexes, Annex B", verdict: "pass", working: "the university has one" },
    partners: kinds([{ kind: "university", equalityPlan: true }, { kind: "company" }]),
  },
  {
    ...{
      rule: "affiliated",
      source: "Model grant agreement, Art. 8",
      verdict: "fail",
      working: "it belongs to an associated partner, no beneficiary",
    },
    partners: [
      ...taking(consortiumIn("DE AT"), "associated"),
      facts({ id: "x", country: "AT", participation: "affiliated", affiliatedTo: "AT1" }),
    ],
  },
  {
    rule: "totalBudget",
    source: MISIONES,
    partners: euros(1_750_000, 1_750_000),
    verdict: "pass",
    working: "1.75 + 1.75 = 3.5 m, the least",
  },
  { rule: "totalBudget", source: MISIONES, partners: euros(1_750_000, 1_749_999), verdict: "fail", working: "one euro under 3.5 m" },
  { rule: "totalBudget", source: MISIONES, partners: euros(7_500_000, 7_500_000), verdict: "pass", working: "15 m, the most" },
  { rule: "totalBudget", source: MISIONES, partners: euros(7_500_000, 7_500_001), verdict: "fail", working: "one euro over 15 m" },
  { rule: "budgetEach", source: MISIONES, partners: euros(175_000, 3_400_000), verdict: "pass", working: "175,000 is the least" },
  { rule: "budgetEach", source: MISIONES, partners: euros(174_999, 3_400_000), verdict: "fail", working: "one euro under" },
  {
    ...{ rule: "budgetEach", source: MISIONES, partners: kinds([{ kind: null, cost: 100, ownCost: 100 }]), verdict: "unknown" },
    ...{ missing: [{ what: "kind", of: "p0" }], working: "one euro, and whether it is a company is not stated" },
  },
  {
    ...{ rule: "subcontractedResearch", source: MISIONES, partners: subcontracting("80 68, 20 17"), verdict: "unknown" },
    working: "12 + 3 = 15 of 100 subcontracted, to whom is not stated",
  },
  { rule: "subcontractedResearch", source: MISIONES, partners: subcontracting("80 68, 20 18"), verdict: "fail", working: "14 of 100" },
  {
    rule: "companiesOfSpain",
    source: MISIONES,
    partners: kinds([{ kind: "company" }, { kind: "company" }]),
    verdict: "pass",
    working: "both are in Spain",
  },
  {
    ...{ rule: "companiesOfSpain", source: MISIONES, verdict: "fail", working: "a French company in a Spanish programme" },
    partners: kinds([{ kind: "company" }, { kind: "company", country: "FR" }]),
  },
  {
    ...{
      rule: "companiesOfSpain",
      source: MISIONES,
      verdict: "unknown",
      working: "one country is not stated",
      missing: [{ what: "country", of: "p1" }],
    },
    partners: kinds([{ kind: "company" }, { kind: "company", country: null }]),
  },
  {
    ...{ rule: "twoCompaniesApart", source: MISIONES, verdict: "pass", working: "two owners" },
    partners: kinds([
      { kind: "company", owner: "a" },
      { kind: "company", owner: "b" },
    ]),
  },
  {
    ...{ rule: "twoCompaniesApart", source: MISIONES, verdict: "fail", working: "one owner of both" },
    partners: kinds([
      { kind: "company", owner: "a" },
      { kind: "company", owner: "a" },
    ]),
  },
  {
    ...{ rule: "twoCompaniesApart", source: MISIONES, verdict: "unknown", working: "the second states no owner" },
    partners: kinds([{ kind: "company", owner: "a" }, { kind: "company" }]),
  },
  {
    ...{ rule: "twoMemberStates", source: "I3, call of 2025, strand 2a, in summary", partners: consortiumIn("ES FR ES"), verdict: "pass" },
    working: "two countries of two",
  },
  {
    rule: "twoMemberStates",
    source: "I3, call of 2025, strand 2a",
    partners: consortiumIn("ES ES ES"),
    verdict: "fail",
    working: "one of two",
  },
  {
    ...{ rule: "twoMemberStates", source: "I3, call of 2025, strand 2a", partners: consortiumIn("ES ?"), verdict: "unknown" },
    ...{ missing: [{ what: "country", of: "?1" }], working: "one of two, and one not stated" },
  },
];
