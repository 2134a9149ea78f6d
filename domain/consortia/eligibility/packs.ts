import type { RulePackId } from "../state.ts";
import type { ReadSource } from "./countries.ts";
import type { RuleId, Severity, UncheckedId } from "./state.ts";

/** A condition of a pack: how much depends on it, and where it was read. The article is worded under `articles`, as each language cites it. */
export type PackRule = { rule: RuleId; severity: Severity; source: ReadSource };

/**
 * One version of the conditions of a programme and type of action, which messages/<language>/eligibility.json names under `packs`. Days are YYYY-MM-DD;
 * `validTo` is the last, null while no end is known.
 */
export type RulePack = {
  id: RulePackId;
  programme: "horizonEurope" | "i3" | "misiones" | "eurostars" | "regional";
  action: "riaIa" | "csa" | "single" | "strand1" | "strand2a" | "any";
  validFrom: string;
  validTo: string | null;
  rules: readonly PackRule[];
  /** Its other conditions, for which the portal has no data. */
  unchecked?: readonly UncheckedId[];
};

const read = (title: string, url: string): ReadSource => ({ title, url, readOn: "2026-08-10" });

const ERA_LEARN = read(
  "ERA-LEARN: rules of participation, after Regulation (EU) 2021/695",
  "https://www.era-learn.eu/support-for-partnerships/cofunded-p2p/co-funded-european-partnerships/summary-of-the-rules-to-be-followed",
);
const OFFICIAL_TEXT = read("Regulation (EU) 2021/695, Dutch text", "https://www.inview.nl/document/ide24acd7b2c3f4cc2b441cb1732d36934");
const SUPPORT_ACTIONS = read("National contact point Lublin: rules of participation", "http://www.rpklublin.pl/1495,zasady-uczestnictwa");
const INDEPENDENCE = read(
  "Regulation (EU) 1290/2013 of Horizon 2020, as explained by horizon2020news.it",
  "http://horizon2020news.it/horizon-2020-condizioni-per-la-partecipazione",
);
const RESTRICTIONS = read("National contact point Flanders: eligibility of Belarus", "https://ncpflanders.be/tools/country-eligibility/BY");
const AGREEMENT = read(
  "Model grant agreement, as explained by EMDESK",
  "https://help.emdesk.com/article/655-aga-beneficiaries-and-affiliated-entities",
);
const REGISTER = read(
  "Innovation Authority of Israel: who takes part has a participant code",
  "https://innovationisrael.org.il/ISERD/topic/energy-demo-projects",
);
const THIRD_PARTIES = read("FFG: third parties in Horizon Europe", "https://www.ffg.at/en/europe/heu/legal-financial/theme_third-parties");
const EQUALITY = read(
  "EIGE: the criterion of a gender equality plan in Horizon Europe",
  "https://eige.europa.eu/gender-mainstreaming/toolkits/gear/horizon-europe-gep-criterion",
);
const I3 = read(
  "Euro-Funding: the interregional innovation investments instrument",
  "https://euro-funding.com/en/blog/interregional-instrument-for-investment-in-innovation",
);
const MISIONES = read(
  "University of Las Palmas: Misiones de Ciencia e Innovación 2025",
  "https://otc.ulpgc.es/programa-misiones-de-ciencia-e-innovacion-2025",
);

const EUROSTARS = read(
  "Eurostars call for projects, September 2024, as summarised by PI2",
  "https://funder.pi2.life/impact-funding-resources/eurostars-call-for-projects-sep-2024/overview",
);
const OLD_EUROSTARS = read("Eurostars eligibility guidelines", "https://www.eurostars-eureka.eu/content/eurostars-eligibility-guidelines");

/** What both versions of Eurostars ask. */
const eurostars = (source: ReadSource): readonly PackRule[] =>
  (["ledBySme", "twoIndependent", "twoEurostarsCountries", "halfBySmes"] as const).map((rule) => ({ rule, severity: "must", source }));

/** What every type of action of Horizon Europe asks of each partner. */
const OF_EACH: readonly PackRule[] = [
  { rule: "excluded", severity: "must", source: RESTRICTIONS },
  { rule: "coordinator", severity: "must", source: AGREEMENT },
  { rule: "pic", severity: "must", source: REGISTER },
  { rule: "affiliated", severity: "must", source: THIRD_PARTIES },
  { rule: "equalityPlan", severity: "should", source: EQUALITY },
];
const HORIZON = { validFrom: "2021-01-01", validTo: "2027-12-31" } as const;

/** Every pack that a coordinator can choose. A changed condition is a new pack with its own days: what was checked before is still checked as it was. */
export const PACKS: { readonly [id in RulePackId]: RulePack & { id: id } } = {
  horizon2021RiaIa: {
    ...{ id: "horizon2021RiaIa", programme: "horizonEurope", action: "riaIa", ...HORIZON },
    rules: [
      { rule: "memberState", severity: "must", source: ERA_LEARN },
      { rule: "threeCountries", severity: "must", source: ERA_LEARN },
      { rule: "independent", severity: "must", source: INDEPENDENCE },
      ...OF_EACH,
    ],
  },
  horizon2021Csa: {
    ...{ id: "horizon2021Csa", programme: "horizonEurope", action: "csa", ...HORIZON },
    rules: [{ rule: "supportAction", severity: "must", source: SUPPORT_ACTIONS }, ...OF_EACH],
  },
  horizon2021Single: {
    ...{ id: "horizon2021Single", programme: "horizonEurope", action: "single", ...HORIZON },
    rules: [{ rule: "oneInEurope", severity: "must", source: OFFICIAL_TEXT }, ...OF_EACH],
  },
  i3Strand1: {
    ...{ id: "i3Strand1", programme: "i3", action: "strand1", validFrom: "2021-01-01", validTo: "2027-12-31" },
    rules: [
      { rule: "fiveRegions", severity: "must", source: I3 },
      { rule: "threeMemberStates", severity: "must", source: I3 },
    ],
    unchecked: ["nonProfitOfDevelopedRegion", "weakerRegion"],
  },
  i3Strand2a: {
    ...{ id: "i3Strand2a", programme: "i3", action: "strand2a", validFrom: "2021-01-01", validTo: "2027-12-31" },
    rules: [
      { rule: "threeRegions", severity: "must", source: I3 },
      { rule: "threeMemberStates", severity: "must", source: I3 },
    ],
    unchecked: ["nonProfitOfWeakerRegion"],
  },
  misiones2025: {
    ...{ id: "misiones2025", programme: "misiones", action: "any", validFrom: "2025-01-01", validTo: "2025-12-31" },
    rules: [
      { rule: "threeToSixCompanies", severity: "must", source: MISIONES },
      { rule: "oneSme", severity: "must", source: MISIONES },
      { rule: "tenPercentEach", severity: "must", source: MISIONES },
      { rule: "seventyPercent", severity: "must", source: MISIONES },
      { rule: "researchShare", severity: "must", source: MISIONES },
      { rule: "totalBudget", severity: "must", source: MISIONES },
    ],
  },
  eurostars3: {
    ...{ id: "eurostars3", programme: "eurostars", action: "any", validFrom: "2021-01-01", validTo: "2027-12-31" },
    rules: [...eurostars(EUROSTARS), { rule: "seventyOfCountry", severity: "must", source: EUROSTARS }],
    unchecked: ["innovative", "thirtySixMonths", "civilOnly"],
  },
  eurostars2: {
    ...{ id: "eurostars2", programme: "eurostars", action: "any", validFrom: "2014-01-01", validTo: "2020-12-31" },
    rules: [...eurostars(OLD_EUROSTARS), { rule: "seventyFiveOfCountry", severity: "must", source: OLD_EUROSTARS }],
    unchecked: ["innovative", "thirtySixMonths", "civilOnly"],
  },
  regional: { id: "regional", programme: "regional", action: "any", validFrom: "2000-01-01", validTo: null, rules: [] },
};
