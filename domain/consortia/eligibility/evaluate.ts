import type { RulePackId } from "../state.ts";
import { eurostarsSmesOver, ledBySme, twoEurostarsCountries, twoIndependent } from "./eurostars-rules.ts";
import { coordinator, differentCountries, excluded, independent, memberState, oneInEurope, supportAction } from "./horizon-rules.ts";
import { companiesOfSpain, differentMemberStates, differentRegions, oneSme, soManyCompanies, twoCompaniesApart } from "./other-rules.ts";
import { PACKS, type PackRule, type RulePack } from "./packs.ts";
import { affiliated, equalityPlan, pic } from "./partner-rules.ts";
import { type Finding, numberOf, type PartnerFacts, type Rule, rangeOf, type Setting } from "./rule.ts";
import { budgetWithin, companiesOver, noCompanyUnder, noCountryOver, noGroupOver, subcontractedOver } from "./share-rules.ts";
import { type NumberedRule, type Range, type RangedRule, type RuleId, type RuleOverride, SHARE_RULES, type Verdict } from "./state.ts";
import { countedIn } from "./who-counts.ts";

/** A rule that asks for a number, which a call can change; what it finds of a share says for which. */
const numbered =
  (rule: NumberedRule, make: (needed: number) => Rule): Rule =>
  (partners, setting) => {
    const needed = numberOf(setting, rule);
    const finding = make(needed)(partners, setting);
    return SHARE_RULES.includes(rule) ? { ...finding, values: { ...finding.values, share: needed } } : finding;
  };

/** A rule that asks for two numbers, which a call can change; what it finds says for which. */
const ranged =
  (rule: RangedRule, make: (range: Range) => Rule): Rule =>
  (partners, setting) => {
    const range = rangeOf(setting, rule);
    const finding = make(range)(partners, setting);
    return { ...finding, values: { ...finding.values, ...range } };
  };

const FUNCTIONS: Readonly<Record<RuleId, Rule>> = {
  memberState,
  threeCountries: numbered("threeCountries", differentCountries),
  oneInEurope,
  supportAction,
  independent,
  excluded,
  coordinator,
  pic,
  affiliated,
  equalityPlan,
  fiveRegions: numbered("fiveRegions", differentRegions),
  threeRegions: numbered("threeRegions", differentRegions),
  threeMemberStates: numbered("threeMemberStates", differentMemberStates),
  threeToSixCompanies: ranged("threeToSixCompanies", soManyCompanies),
  oneSme,
  tenPercentEach: numbered("tenPercentEach", noCompanyUnder),
  seventyPercent: numbered("seventyPercent", noGroupOver),
  twoMemberStates: numbered("twoMemberStates", differentMemberStates),
  companiesOfSpain,
  twoCompaniesApart,
  budgetEach: numbered("budgetEach", companiesOver),
  subcontractedResearch: numbered("subcontractedResearch", subcontractedOver),
  totalBudget: ranged("totalBudget", budgetWithin),
  ledBySme,
  twoIndependent,
  twoEurostarsCountries,
  halfBySmes: numbered("halfBySmes", eurostarsSmesOver),
  seventyOfCountry: numbered("seventyOfCountry", noCountryOver),
  seventyFiveOfCountry: numbered("seventyFiveOfCountry", noCountryOver),
};

/** One rule alone, on those who count for it. */
export const findingOf = (rule: RuleId, partners: readonly PartnerFacts[], setting: Setting): Finding =>
  FUNCTIONS[rule](countedIn(rule, partners), setting);

/** Whether nothing is wrong with it: it is met, or does not apply. */
export const isMet = ({ verdict }: Pick<Finding, "verdict">) => verdict === "pass" || verdict === "none";

/** Whether it is needed only later, such as when the grant is signed; what does not apply is not needed at all. */
export const isLater = ({ severity, verdict }: Pick<Checked, "severity" | "verdict">) => severity === "should" && verdict !== "none";

/** `override`: what the call changes of it. */
export type Checked = PackRule & Finding & { override?: RuleOverride };
export type Evaluation = {
  pack: RulePack;
  rules: Checked[];
  /** fail: a must fails · unknown: none fails, and one is unknown or cannot be checked · pass: every must passes. */
  verdict: Verdict;
  /** Whether the pack applies on the day. */
  inForce: boolean;
  /** What the call changes of this pack; what it switches off is not among the rules. */
  overrides: RuleOverride[];
};

/** Every rule of a pack on a consortium. It is guidance: the text of a call can narrow or widen each rule, and what staff entered of that counts in its place. */
export function evaluate(packId: RulePackId, partners: readonly PartnerFacts[], setting: Setting): Evaluation {
  const pack: RulePack = PACKS[packId];
  const overrides = (setting.overrides ?? []).filter(({ rule }) => pack.rules.some((one) => one.rule === rule));
  const rules = pack.rules.flatMap((rule): Checked[] => {
    const override = overrides.find((one) => one.rule === rule.rule);
    if (override?.number === null) return [];
    return [{ ...rule, ...findingOf(rule.rule, partners, setting), ...(override && { override }) }];
  });
  const musts = rules.filter(({ severity }) => severity === "must").map(({ verdict }) => verdict);
  const day = setting.on.toISOString().slice(0, 10);
  return {
    pack,
    rules,
    verdict: musts.includes("fail") ? "fail" : musts.includes("unknown") || pack.unchecked ? "unknown" : "pass",
    overrides,
    inForce: pack.validFrom <= day && (pack.validTo === null || day <= pack.validTo),
  };
}

/** How many of what decides or does not apply have each verdict. `later`: rules beside these, needed by the time the grant is signed. */
export type Tally = { all: number; of: Record<Verdict, number>; later: number };

/** How many of the rules that decide or do not apply have each verdict; a condition that the portal cannot check is unknown. */
export function tallyOf({ pack, rules }: Pick<Evaluation, "pack" | "rules">): Tally {
  const now = rules.filter((rule) => !isLater(rule));
  const unchecked = pack.unchecked?.length ?? 0;
  const number = (verdict: Verdict) => now.filter((rule) => rule.verdict === verdict).length;
  return {
    all: now.length + unchecked,
    of: { fail: number("fail"), unknown: number("unknown") + unchecked, pass: number("pass"), none: number("none") },
    later: rules.length - now.length,
  };
}

/** A rule whose verdict another consortium would change. */
export type Change = { rule: RuleId; from: Verdict; to: Verdict };

const verdictIn = ({ rules }: Evaluation, rule: RuleId): Verdict => rules.find((one) => one.rule === rule)?.verdict ?? "none";

/** What becomes different from one evaluation of a pack to another of the same pack. */
export const changesBetween = (before: Evaluation, after: Evaluation): Change[] =>
  before.pack.rules.flatMap(({ rule }) => {
    const [from, to] = [verdictIn(before, rule), verdictIn(after, rule)];
    return from === to ? [] : [{ rule, from, to }];
  });
