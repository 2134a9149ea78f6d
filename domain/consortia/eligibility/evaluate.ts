import type { RulePackId } from "../state.ts";
import { halfByEurostarsSmes, ledBySme, twoEurostarsCountries, twoIndependent } from "./eurostars-rules.ts";
import { coordinator, excluded, independent, memberState, oneInEurope, supportAction, threeCountries } from "./horizon-rules.ts";
import { differentRegions, oneSme, threeMemberStates, threeToSixCompanies } from "./other-rules.ts";
import { PACKS, type PackRule, type RulePack } from "./packs.ts";
import { equalityPlan, pic } from "./partner-rules.ts";
import type { Finding, PartnerFacts, Rule, Setting } from "./rule.ts";
import { noCountryOver, noGroupOver, researchShare, tenPercentEach, totalBudget } from "./share-rules.ts";
import type { RuleId, Verdict } from "./state.ts";

const FUNCTIONS: Readonly<Record<RuleId, Rule>> = {
  memberState,
  threeCountries,
  oneInEurope,
  supportAction,
  independent,
  excluded,
  coordinator,
  pic,
  equalityPlan,
  fiveRegions: differentRegions(5),
  threeRegions: differentRegions(3),
  threeMemberStates,
  threeToSixCompanies,
  oneSme,
  tenPercentEach,
  seventyPercent: noGroupOver(70),
  researchShare,
  totalBudget,
  ledBySme,
  twoIndependent,
  twoEurostarsCountries,
  halfBySmes: halfByEurostarsSmes,
  seventyOfCountry: noCountryOver(70),
  seventyFiveOfCountry: noCountryOver(75),
};

/** One rule alone. */
export const findingOf = (rule: RuleId, partners: readonly PartnerFacts[], setting: Setting): Finding => FUNCTIONS[rule](partners, setting);

export type Checked = PackRule & Finding;
export type Evaluation = {
  pack: RulePack;
  rules: Checked[];
  /** fail: a must fails · unknown: none fails, and one is unknown or cannot be checked · pass: every must passes. */
  verdict: Verdict;
  /** Whether the pack applies on the day. */
  inForce: boolean;
};

/** Every rule of a pack on a consortium. It is guidance: the text of a call can narrow or widen each rule. */
export function evaluate(packId: RulePackId, partners: readonly PartnerFacts[], setting: Setting): Evaluation {
  const pack: RulePack = PACKS[packId];
  const rules = pack.rules.map((rule) => ({ ...rule, ...findingOf(rule.rule, partners, setting) }));
  const musts = rules.filter(({ severity }) => severity === "must").map(({ verdict }) => verdict);
  const day = setting.on.toISOString().slice(0, 10);
  return {
    pack,
    rules,
    verdict: musts.includes("fail") ? "fail" : musts.includes("unknown") || pack.unchecked ? "unknown" : "pass",
    inForce: pack.validFrom <= day && (pack.validTo === null || day <= pack.validTo),
  };
}

/** A rule whose verdict another consortium would change. */
export type Change = { rule: RuleId; from: Verdict; to: Verdict };

/** What becomes different from one evaluation of a pack to another of the same pack. */
export const changesBetween = (before: Evaluation, after: Evaluation): Change[] =>
  before.rules.flatMap(({ rule, verdict: from }, n) => {
    const to = after.rules[n]?.verdict ?? from;
    return from === to ? [] : [{ rule, from, to }];
  });
