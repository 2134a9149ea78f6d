import { isFunded, type Participation } from "../state.ts";
import { certainOwnerOf, countable, isCertain, largestIndependent, ownerOf, placeOf } from "./counting.ts";
import { standingOf } from "./countries.ts";
import type { PartnerFacts, Setting } from "./rule.ts";
import type { RuleId } from "./state.ts";

/**
 * Whom a rule looks at. beneficiaries: affiliated entities, associated partners and subcontractors do not count towards the minimum of Horizon Europe (FFG, third parties) · funded:
 * beneficiaries and affiliated entities · participants: all but subcontractors, who need no code in the Participant Register and whose price is a cost of others · everyone.
 */
export type Counts = "beneficiaries" | "funded" | "participants" | "everyone";

export const COUNTS: Readonly<Record<RuleId, Counts>> = {
  ...{ memberState: "beneficiaries", threeCountries: "beneficiaries", oneInEurope: "beneficiaries", supportAction: "beneficiaries" },
  ...{ independent: "beneficiaries", coordinator: "beneficiaries", equalityPlan: "funded" },
  ...{ excluded: "everyone", affiliated: "everyone", pic: "participants" },
  ...{ fiveRegions: "participants", threeRegions: "participants", threeMemberStates: "participants" },
  ...{ threeToSixCompanies: "participants", oneSme: "participants", tenPercentEach: "participants", seventyPercent: "participants" },
  ...{ subcontractedResearch: "participants", totalBudget: "participants", budgetEach: "participants" },
  ...{ twoMemberStates: "participants", companiesOfSpain: "participants", twoCompaniesApart: "participants" },
  ...{ ledBySme: "participants", twoIndependent: "participants", twoEurostarsCountries: "participants", halfBySmes: "participants" },
  ...{ seventyOfCountry: "participants", seventyFiveOfCountry: "participants" },
};

const COUNTED: Readonly<Record<Counts, (participation: Participation) => boolean>> = {
  beneficiaries: (participation) => participation === "beneficiary",
  funded: isFunded,
  participants: (participation) => participation !== "subcontractor",
  everyone: () => true,
};

/** The partners at whom a rule looks, by how they take part. */
export const countedIn = <P extends Pick<PartnerFacts, "participation">>(rule: RuleId, partners: readonly P[]): readonly P[] =>
  partners.filter(({ participation = "beneficiary" }) => COUNTED[COUNTS[rule]](participation));

/** Rules of Horizon Europe that count partners towards a minimum. */
const MINIMUM: readonly RuleId[] = ["threeCountries", "oneInEurope", "supportAction"];

/** Why a partner does not count towards the minimum: how it takes part, its country, or that it counts as one with another of its owner. */
export type NotCounted = {
  id: string;
  why: "participation" | "country" | "excluded" | "uncertain" | "owner";
  participation: Participation;
  /** The partners with which it counts as one; only for the reason `owner`. */
  with: string[];
};

/**
 * Who counts towards the minimum of a pack, exactly as its rule counts: beneficiaries in member states and associated countries, those of one owner once.
 * `least`: how many of them certainly do, whichever owners that look alike or are disputed are one. Undefined where no rule of the pack has such a minimum.
 */
export function countTowardsMinimum(
  rules: readonly { rule: RuleId }[],
  partners: readonly PartnerFacts[],
  setting: Setting,
): { counted: string[]; least: number; not: NotCounted[] } | undefined {
  const minimum = rules.find(({ rule }) => MINIMUM.includes(rule));
  if (!minimum) return undefined;
  const looked = countedIn(minimum.rule, partners);
  const known = countable(looked, setting);
  const certain = known.filter(isCertain);
  // Of one owner counts whom the rule counts, and where it counts none of them, who joined first.
  const counting = new Map(largestIndependent(certain.map(placeOf(ownerOf))).map(({ owner, id }) => [owner, id]));
  for (const partner of looked)
    if (certain.some((one) => one.partner.id === partner.id) && !counting.has(ownerOf(partner))) counting.set(ownerOf(partner), partner.id);
  const counted = looked.filter((partner) => counting.get(ownerOf(partner)) === partner.id);
  const whyNot = (partner: PartnerFacts): NotCounted["why"] => {
    if (!looked.includes(partner)) return "participation";
    if (certain.some((one) => one.partner.id === partner.id)) return "owner";
    if (known.some((one) => one.partner.id === partner.id)) return "uncertain";
    return partner.country !== null && standingOf(partner.country, setting.on) === "excluded" ? "excluded" : "country";
  };
  const asOneWith = (partner: PartnerFacts) =>
    whyNot(partner) === "owner" ? counted.filter((one) => ownerOf(one) === ownerOf(partner)).map(({ id }) => id) : [];
  return {
    counted: counted.map(({ id }) => id),
    least: new Set(counted.map(certainOwnerOf)).size,
    not: partners
      .filter((partner) => !counted.includes(partner))
      .map((partner) => ({
        id: partner.id,
        why: whyNot(partner),
        participation: partner.participation ?? "beneficiary",
        with: asOneWith(partner),
      })),
  };
}
