import { isFunded, type Participation } from "../state.ts";
import type { PartnerFacts } from "./rule.ts";
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
  ...{ researchShare: "participants", totalBudget: "participants" },
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

/** Rules that ask something of those alone who take part in one way. */
const ASKED_OF: Readonly<Partial<Record<RuleId, Participation>>> = { affiliated: "affiliated" };

/** Whether a rule has nobody to look at: it is about those who take part in one way, and none of the partners does. */
export const asksNobody = (rule: RuleId, partners: readonly Pick<PartnerFacts, "participation">[]) =>
  ASKED_OF[rule] !== undefined && !partners.some(({ participation }) => participation === ASKED_OF[rule]);

/** The partners of whom some rules that count partners look at none: by how they take part, they do not count towards a minimum. */
export const uncounted = <P extends Pick<PartnerFacts, "participation">>(rules: readonly { rule: RuleId }[], partners: readonly P[]): P[] =>
  partners.filter((one) => rules.some(({ rule }) => COUNTS[rule] !== "funded" && countedIn(rule, [one]).length === 0));
