import { RULE_PACKS, type RulePackId } from "../state.ts";
import { evaluate } from "./evaluate.ts";
import { PACKS } from "./packs.ts";
import type { PartnerFacts, Setting } from "./rule.ts";
import type { RuleId, Verdict } from "./state.ts";

/** A rule that two packs do not share, or that says something else under each; undefined: that pack does not have it. */
export type PackDifference = { rule: RuleId; here: Verdict | undefined; there: Verdict | undefined };
/** What another pack of the same programme would say of the same consortium. */
export type OtherPack = { pack: RulePackId; verdict: Verdict; validFrom: string; validTo: string | null; differences: PackDifference[] };

/** What would be different for a consortium under each other pack of the same programme, such as an earlier version of it. */
export function otherPacks(packId: RulePackId, partners: readonly PartnerFacts[], setting: Setting): OtherPack[] {
  const here = evaluate(packId, partners, setting);
  const others = RULE_PACKS.filter((id) => id !== packId && PACKS[id].programme === PACKS[packId].programme);
  return others.map((id) => {
    const there = evaluate(id, partners, setting);
    const rules = [...new Set([...here.rules, ...there.rules].map(({ rule }) => rule))];
    const verdictIn = (rules: typeof here.rules, rule: RuleId) => rules.find((one) => one.rule === rule)?.verdict;
    return {
      ...{ pack: id, verdict: there.verdict, validFrom: PACKS[id].validFrom, validTo: PACKS[id].validTo },
      differences: rules
        .map((rule) => ({ rule, here: verdictIn(here.rules, rule), there: verdictIn(there.rules, rule) }))
        .filter(({ here, there }) => here !== there),
    };
  });
}
