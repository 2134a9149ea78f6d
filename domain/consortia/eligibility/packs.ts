import type { RulePackId } from "../state.ts";
import type { ReadSource } from "./countries.ts";
import type { RuleId, Severity, UncheckedId } from "./state.ts";

/**
 * Where a condition comes from. `official`: the address of the text that sets it, null where it has none that lasts; its article is worded under `articles`, as each
 * language cites it. `also`: what explains it. `read`: whether the text itself was read, or only a summary · `isUndefined`: what it asks is defined nowhere today.
 */
export type RuleSource = { official: string | null; also?: ReadSource; read: "text" | "summary"; readOn: string; isUndefined?: true };

/** A condition of a pack: how much depends on it, and where it was read. */
export type PackRule = { rule: RuleId; severity: Severity; source: RuleSource };

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

const READ_ON = "2026-12-01";
const page = (title: string, url: string, readOn = "2026-08-10"): ReadSource => ({ title, url, readOn });
const from = (official: string | null, read: RuleSource["read"], also: ReadSource): RuleSource => ({
  official,
  read,
  also,
  readOn: READ_ON,
});
/** Official texts of the Union, by their European Legislation Identifier. */
export const OFFICIAL = {
  horizon: "http://data.europa.eu/eli/reg/2021/695/oj",
  horizon2020: "http://data.europa.eu/eli/reg/2013/1290/oj",
  sme: "http://data.europa.eu/eli/reco/2003/361/oj",
  hungary: "http://data.europa.eu/eli/dec_impl/2022/2506/oj",
} as const;

const COMPOSITION = from(
  OFFICIAL.horizon,
  "text",
  page(
    "ERA-LEARN: summary of the rules of participation",
    "https://www.era-learn.eu/support-for-partnerships/cofunded-p2p/co-funded-european-partnerships/summary-of-the-rules-to-be-followed",
  ),
);
const SINGLE = from(
  OFFICIAL.horizon,
  "text",
  page("inview.nl: the regulation in Dutch", "https://www.inview.nl/document/ide24acd7b2c3f4cc2b441cb1732d36934"),
);
const SUPPORT = from(
  OFFICIAL.horizon,
  "summary",
  page("National contact point Lublin: rules of participation", "http://www.rpklublin.pl/1495,zasady-uczestnictwa"),
);
const INDEPENDENCE: RuleSource = {
  ...from(
    OFFICIAL.horizon2020,
    "summary",
    page(
      "horizon2020news.it: conditions of participation in Horizon 2020",
      "http://horizon2020news.it/horizon-2020-condizioni-per-la-partecipazione",
    ),
  ),
  isUndefined: true,
};
const RESTRICTIONS = from(
  OFFICIAL.hungary,
  "summary",
  page("National contact point Flanders: eligibility of Belarus", "https://ncpflanders.be/tools/country-eligibility/BY"),
);
const AGREEMENT = from(
  null,
  "summary",
  page("EMDESK: beneficiaries and affiliated entities", "https://help.emdesk.com/article/655-aga-beneficiaries-and-affiliated-entities"),
);
const REGISTER = from(
  null,
  "summary",
  page(
    "Innovation Authority of Israel: who takes part has a participant code",
    "https://innovationisrael.org.il/ISERD/topic/energy-demo-projects",
  ),
);
const THIRD_PARTIES = from(
  null,
  "summary",
  page("FFG: third parties in Horizon Europe", "https://www.ffg.at/en/europe/heu/legal-financial/theme_third-parties"),
);
const EQUALITY = from(
  null,
  "summary",
  page(
    "EIGE: the criterion of a gender equality plan in Horizon Europe",
    "https://eige.europa.eu/gender-mainstreaming/toolkits/gear/horizon-europe-gep-criterion",
  ),
);
const I3 = from(
  null,
  "summary",
  page(
    "Euro-Funding: the interregional innovation investments instrument",
    "https://euro-funding.com/en/blog/interregional-instrument-for-investment-in-innovation",
  ),
);
const I3_OF_2025 = from(null, "summary", page("Vetinnova: I3, call of 22 May to 13 November 2025", "https://vetinnova.es", READ_ON));
const MISIONES = from(
  null,
  "summary",
  page(
    "University of Las Palmas: Misiones de Ciencia e Innovación 2025",
    "https://otc.ulpgc.es/programa-misiones-de-ciencia-e-innovacion-2025",
  ),
);
const EUROSTARS = from(
  null,
  "summary",
  page(
    "Innovation Bridge: Eurostars, call of March 2026",
    "https://innovationbridge.info/ibportal/content/eurostars-call-international-rd-projects",
    READ_ON,
  ),
);
const OLD_EUROSTARS = from(
  null,
  "summary",
  page("Eurostars eligibility guidelines", "https://www.eurostars-eureka.eu/content/eurostars-eligibility-guidelines"),
);

const must = (source: RuleSource, ...rules: RuleId[]): PackRule[] => rules.map((rule) => ({ rule, severity: "must", source }));

/** What every type of action of Horizon Europe asks of each partner. */
const OF_EACH: readonly PackRule[] = [
  ...must(RESTRICTIONS, "excluded"),
  ...must(AGREEMENT, "coordinator"),
  ...must(REGISTER, "pic"),
  ...must(THIRD_PARTIES, "affiliated"),
  { rule: "equalityPlan", severity: "should", source: EQUALITY },
];
/** What both versions of Eurostars ask. */
const eurostars = (source: RuleSource) => must(source, "ledBySme", "twoIndependent", "twoEurostarsCountries", "halfBySmes");
const HORIZON = { validFrom: "2021-01-01", validTo: "2027-12-31" } as const;
const UNTIL_I3_OF_2025 = { validFrom: "2021-01-01", validTo: "2025-05-21" } as const;
const CALL_OF_2025 = { validFrom: "2025-05-22", validTo: "2025-11-13" } as const;

/** Every pack that a coordinator can choose. A changed condition is a new pack with its own days: what was checked before is still checked as it was. */
export const PACKS: { readonly [id in RulePackId]: RulePack & { id: id } } = {
  horizon2021RiaIa: {
    ...{ id: "horizon2021RiaIa", programme: "horizonEurope", action: "riaIa", ...HORIZON },
    rules: [...must(COMPOSITION, "memberState", "threeCountries"), ...must(INDEPENDENCE, "independent"), ...OF_EACH],
  },
  horizon2021Csa: {
    ...{ id: "horizon2021Csa", programme: "horizonEurope", action: "csa", ...HORIZON },
    rules: [...must(SUPPORT, "supportAction"), ...OF_EACH],
  },
  horizon2021Single: {
    ...{ id: "horizon2021Single", programme: "horizonEurope", action: "single", ...HORIZON },
    rules: [...must(SINGLE, "oneInEurope"), ...OF_EACH],
  },
  i3Strand1: {
    ...{ id: "i3Strand1", programme: "i3", action: "strand1", ...UNTIL_I3_OF_2025 },
    rules: must(I3, "fiveRegions", "threeMemberStates"),
    unchecked: ["nonProfitOfDevelopedRegion", "weakerRegion"],
  },
  i3Strand2a: {
    ...{ id: "i3Strand2a", programme: "i3", action: "strand2a", ...UNTIL_I3_OF_2025 },
    rules: must(I3, "threeRegions", "threeMemberStates"),
    unchecked: ["nonProfitOfWeakerRegion"],
  },
  i3Strand1In2025: {
    ...{ id: "i3Strand1In2025", programme: "i3", action: "strand1", ...CALL_OF_2025 },
    rules: must(I3_OF_2025, "fiveRegions", "threeMemberStates"),
    unchecked: ["publicOrMandated", "twoWeakerRegions"],
  },
  i3Strand2aIn2025: {
    ...{ id: "i3Strand2aIn2025", programme: "i3", action: "strand2a", ...CALL_OF_2025 },
    rules: must(I3_OF_2025, "threeRegions", "twoMemberStates"),
    unchecked: ["oneDevelopedRegion"],
  },
  misiones2025: {
    ...{ id: "misiones2025", programme: "misiones", action: "any", validFrom: "2025-01-01", validTo: "2025-12-31" },
    rules: [
      ...must(MISIONES, "companiesOfSpain", "threeToSixCompanies", "twoCompaniesApart", "oneSme", "budgetEach", "tenPercentEach"),
      ...must(MISIONES, "seventyPercent", "subcontractedResearch", "totalBudget"),
    ],
    unchecked: ["industrialResearch"],
  },
  eurostars3: {
    ...{ id: "eurostars3", programme: "eurostars", action: "any", validFrom: "2021-01-01", validTo: "2027-12-31" },
    rules: [...eurostars(EUROSTARS), ...must(EUROSTARS, "seventyOfCountry")],
    unchecked: ["innovative", "thirtySixMonths", "civilOnly"],
  },
  eurostars2: {
    ...{ id: "eurostars2", programme: "eurostars", action: "any", validFrom: "2014-01-01", validTo: "2020-12-31" },
    rules: [...eurostars(OLD_EUROSTARS), ...must(OLD_EUROSTARS, "seventyFiveOfCountry")],
    unchecked: ["innovative", "thirtySixMonths", "civilOnly"],
  },
  regional: { id: "regional", programme: "regional", action: "any", validFrom: "2000-01-01", validTo: null, rules: [] },
};
