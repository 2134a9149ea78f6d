import { RULE_PACKS, type RulePackId } from "../state.ts";
import { evaluate } from "./evaluate.ts";
import { PACKS } from "./packs.ts";
import type { PartnerFacts, Setting } from "./rule.ts";
import type { RuleId, Verdict } from "./state.ts";

/** A rule that two packs do not share, or that says something else under each; undefined: that pack does not have it. */
export type PackDifference = { rule: RuleId; here: Verdict | undefined; there: Verdict | undefined };
/** What another pack of the same programme would say of the same consortium; `isOwn`: the same pack without what the call changes of it. */
export type OtherPack = {
  pack: RulePackId;
  isOwn: boolean;
  verdict: Verdict;
  validFrom: string;
  validTo: string | null;
  differences: PackDifference[];
};

/**
 * What would be different for a consortium under each other pack of the same programme, such as an earlier version of it, and before that, where the call
 * changes something of its pack, under the pack as it is.
 */
export function otherPacks(packId: RulePackId, partners: readonly PartnerFacts[], setting: Setting): OtherPack[] {
  const here = evaluate(packId, partners, setting);
  const { overrides: _, ...asPublished } = setting;
  const others = RULE_PACKS.filter((id) => id !== packId && PACKS[id].programme === PACKS[packId].programme);
  return [...(here.overrides.length > 0 ? [packId] : []), ...others].map((id) => {
    const there = evaluate(id, partners, asPublished);
    const rules = [...new Set([...here.rules, ...there.rules].map(({ rule }) => rule))];
    const verdictIn = (rules: typeof here.rules, rule: RuleId) => rules.find((one) => one.rule === rule)?.verdict;
    return {
      ...{ pack: id, isOwn: id === packId, verdict: there.verdict, validFrom: PACKS[id].validFrom, validTo: PACKS[id].validTo },
      differences: rules
        .map((rule) => ({ rule, here: verdictIn(here.rules, rule), there: verdictIn(there.rules, rule) }))
        .filter(({ here, there }) => here !== there),
    };
  });
}
