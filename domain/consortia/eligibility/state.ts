import type { Localised } from "#domain/kernel/state";

/** One condition each; worded in messages/<language>/eligibility.json under `rules`. */
export const RULES = [
  "memberState",
  "threeCountries",
  "oneInEurope",
  "supportAction",
  "independent",
  "excluded",
  "coordinator",
  "pic",
  "affiliated",
  "equalityPlan",
  "fiveRegions",
  "threeRegions",
  "threeMemberStates",
  "threeToSixCompanies",
  "oneSme",
  "twoMemberStates",
  "companiesOfSpain",
  "twoCompaniesApart",
  "budgetEach",
  "tenPercentEach",
  "seventyPercent",
  "subcontractedResearch",
  "totalBudget",
  "ledBySme",
  "twoIndependent",
  "twoEurostarsCountries",
  "halfBySmes",
  "seventyOfCountry",
  "seventyFiveOfCountry",
] as const;
export type RuleId = (typeof RULES)[number];

/** What a rule asks where a call says nothing else: how many, or, of the shares, hundredths of the cost. */
export const RULE_NUMBERS = {
  ...{ threeCountries: 3, fiveRegions: 5, threeRegions: 3, threeMemberStates: 3, twoMemberStates: 2 },
  ...{ tenPercentEach: 10, seventyPercent: 70, subcontractedResearch: 15, halfBySmes: 50, seventyOfCountry: 70, seventyFiveOfCountry: 75 },
  budgetEach: 175_000,
} as const satisfies Partial<Record<RuleId, number>>;
export type NumberedRule = keyof typeof RULE_NUMBERS;
export const isNumbered = (rule: RuleId): rule is NumberedRule => rule in RULE_NUMBERS;
/** What a rule with two numbers asks where a call says nothing else: at least and at most so many, or euros of a budget. */
export const RULE_RANGES = {
  threeToSixCompanies: { least: 3, most: 6 },
  totalBudget: { least: 3_500_000, most: 15_000_000 },
} as const satisfies Partial<Record<RuleId, Range>>;
export type Range = { least: number; most: number };
export type RangedRule = keyof typeof RULE_RANGES;
export const isRanged = (rule: RuleId): rule is RangedRule => rule in RULE_RANGES;
/** Those whose numbers are euros. */
export const EURO_RULES: readonly RuleId[] = ["totalBudget", "budgetEach"];
/** Those whose number is a share. */
export const SHARE_RULES: readonly RuleId[] = [
  ...(["tenPercentEach", "seventyPercent", "subcontractedResearch"] as const),
  ...(["halfBySmes", "seventyOfCountry", "seventyFiveOfCountry"] as const),
];

/**
 * A rule that is different in one call. `number`: what it asks for there, of a range the least; null where it does not apply at all. `most`: of a range the most.
 * `sentence`: how the call says so, and `source`: where.
 */
export type RuleOverride = {
  rule: RuleId;
  number: number | null;
  most?: number;
  sentence: Localised;
  source: { title: string; url: string; readOn: string };
};

/** Conditions of a call about which the portal has no data at all, such as its budget: named, so that nobody takes the rest for all of them. */
export const UNCHECKED = [
  "nonProfitOfDevelopedRegion",
  "nonProfitOfWeakerRegion",
  "weakerRegion",
  "publicOrMandated",
  "twoWeakerRegions",
  "oneDevelopedRegion",
  "industrialResearch",
  "innovative",
  "thirtySixMonths",
  "civilOnly",
] as const;
export type UncheckedId = (typeof UNCHECKED)[number];

/** unknown: something that decides it is not stated, and is named · none: nobody there has to meet it, so that it does not apply. */
export const VERDICTS = ["fail", "unknown", "pass", "none"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** must: without it a proposal is not eligible · should: needed later, such as when the grant is signed. */
export const SEVERITIES = ["must", "should"] as const;
export type Severity = (typeof SEVERITIES)[number];

const IN_PROFILE = ["country", "pic", "region", "kind"] as const;
const OF_OWNERS = [
  ...(["owner", "ownersAlike", "ownersSlip", "ownerNamed", "size", "ownersDiffer"] as const),
  ...(["figures", "relatedFigures", "earlierYear", "market"] as const),
] as const;
/**
 * What can be missing, of one partner or of the call. country, pic, owner, equalityPlan: not stated · publicBody: whether it is one · pillar: whether the
 * call is in Pillar II · association: whether its country is associated when the grant is signed · territory: whether it counts as the member state to which
 * it belongs · control: whether it is in a part of Ukraine that the government controls · publicTrust: whether it is a Hungarian trust of public interest ·
 * callCountries: whether the call admits its country · region: of NUTS, not stated · regionLevel: whether the call counts it as a region of its own · kind: of
 * organisation, not stated · size: whether it is a small or medium-sized enterprise · ownersDiffer: two partners say different things of who controls one of
 * them · figures: people, turnover or balance sheet of the last two closed years · relatedFigures: those of whoever is linked to it or its partner ·
 * ownersAlike: the number of its owner, which is that of another or not, since the names look alike · ownersSlip: whether that number is right, since it is that
 * of another but for a slip · ownerNamed: whether its owner is the member of the cluster whose name looks alike · subcontractedTo: to whom its subcontracted work goes · callText: what the call
 * says, since only a summary was read · costs: what it expects to spend in the consortium · eurostars: whether its country took part in Eurostars on the day · earlierYear: those of the year before, since the last two differ · market: whether two with the same owner, a person, are in one market · beneficiary: the one it belongs to.
 */
export const MISSING_DATA = [
  ...IN_PROFILE,
  ...OF_OWNERS,
  ...([
    "equalityPlan",
    "publicBody",
    "pillar",
    "association",
    "territory",
    "control",
    "publicTrust",
    "callCountries",
    "beneficiary",
  ] as const),
  ...(["regionLevel", "costs", "eurostars", "subcontractedTo", "callText"] as const),
] as const;
export type MissingDatum = (typeof MISSING_DATA)[number];
/** What an organisation states in its own profile, and what it states of its owners and its size. */
export const PROFILE_DATA: readonly MissingDatum[] = IN_PROFILE;
export const OWNERSHIP_DATA: readonly MissingDatum[] = OF_OWNERS;
export const STATED_DATA: readonly MissingDatum[] = [...IN_PROFILE, ...OF_OWNERS];

/** Which sentence of a rule says why, under `reasons.<rule>`: mostly that of the verdict. */
export const REASONS = [...VERDICTS, "linked", "alike", "differ", "owned", "several", "barred", "third", "country", "both"] as const;
export type Reason = (typeof REASONS)[number];
