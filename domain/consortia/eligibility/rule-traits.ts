import type { PartnerFacts } from "./rule.ts";
import { RULES, type RuleId } from "./state.ts";
import { COUNTS } from "./who-counts.ts";

/**
 * What is known of a rule whoever the partners are. `reads`: the facts on which its verdict depends. `more`, of partners who join and coordinate nothing:
 * `any`: whoever leaves can take its pass, not only who is counted. helps · they never take its pass away; neverCorrects · they never turn its fail into anything else; either · both can happen.
 */
type Traits = { reads: readonly (keyof PartnerFacts)[]; more: "helps" | "neverCorrects" | "either"; any?: true };

const OF_RULES: Readonly<Record<RuleId, Traits>> = {
  memberState: { reads: ["country"], more: "helps" },
  threeCountries: { reads: ["country", "owner", "isDisputed", "disputedGroup", "alike"], more: "helps" },
  oneInEurope: { reads: ["country"], more: "helps" },
  supportAction: { reads: ["country"], more: "helps" },
  independent: { reads: ["country", "owner", "isDisputed", "disputedGroup", "alike"], more: "either" },
  excluded: { reads: ["country", "kind", "participation", "ownedFromExcluded"], more: "neverCorrects" },
  affiliated: { reads: ["participation", "affiliatedTo"], more: "either", any: true },
  coordinator: { reads: ["country", "isCoordinator"], more: "neverCorrects" },
  pic: { reads: ["pic"], more: "neverCorrects" },
  equalityPlan: { reads: ["country", "kind", "equalityPlan"], more: "neverCorrects" },
  fiveRegions: { reads: ["nuts"], more: "helps" },
  threeRegions: { reads: ["nuts"], more: "helps" },
  threeMemberStates: { reads: ["country"], more: "helps" },
  twoMemberStates: { reads: ["country"], more: "helps" },
  companiesOfSpain: { reads: ["country", "kind"], more: "neverCorrects" },
  twoCompaniesApart: { reads: ["kind", "owner", "isDisputed", "alike"], more: "helps" },
  budgetEach: { reads: ["cost", "ownCost", "kind"], more: "either", any: true },
  threeToSixCompanies: { reads: ["kind"], more: "either" },
  tenPercentEach: { reads: ["cost", "ownCost", "kind"], more: "either", any: true },
  seventyPercent: { reads: ["cost", "ownCost", "owner", "isDisputed", "disputedGroup", "alike"], more: "either", any: true },
  subcontractedResearch: { reads: ["cost", "ownCost"], more: "either", any: true },
  totalBudget: { reads: ["cost", "ownCost"], more: "either" },
  ledBySme: { reads: ["isCoordinator", "country", "kind", "sme", "sizeGap"], more: "neverCorrects" },
  twoIndependent: { reads: ["owner", "isDisputed", "alike"], more: "helps" },
  twoEurostarsCountries: { reads: ["country", "owner", "isDisputed", "disputedGroup", "alike"], more: "helps" },
  halfBySmes: { reads: ["cost", "ownCost", "country", "kind", "sme", "sizeGap"], more: "either", any: true },
  seventyOfCountry: { reads: ["cost", "ownCost", "country"], more: "either", any: true },
  seventyFiveOfCountry: { reads: ["cost", "ownCost", "country"], more: "either", any: true },
  oneSme: { reads: ["kind", "sme", "people", "sizeGap"], more: "helps" },
};

export const TRAITS = Object.fromEntries(
  RULES.map((rule) => {
    const traits = OF_RULES[rule];
    return [rule, COUNTS[rule] === "everyone" ? traits : { ...traits, reads: [...traits.reads, "participation" as const] }];
  }),
) as Readonly<Record<RuleId, Traits>>;
