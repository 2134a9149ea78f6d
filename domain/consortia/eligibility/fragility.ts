import { type Evaluation, findingOf } from "./evaluate.ts";
import type { PartnerFacts, Setting } from "./rule.ts";
import { TRAITS } from "./rule-traits.ts";
import type { RuleId } from "./state.ts";

/** A partner on whom rules depend, and those rules. */
export type Dependence = { partner: string; rules: RuleId[] };

/**
 * Which single departure takes which rule its pass. Only a witness can: without any other partner the same witnesses still pass, but of rules about shares of the budget. The order is that of the
 * partners.
 */
export function fragilityOf({ rules }: Pick<Evaluation, "rules">, partners: readonly PartnerFacts[], setting: Setting): Dependence[] {
  return partners.flatMap(({ id }) => {
    const others = partners.filter((partner) => partner.id !== id);
    const lost = rules.filter(
      ({ rule, verdict, witnesses }) =>
        verdict === "pass" && (witnesses.includes(id) || TRAITS[rule].any) && findingOf(rule, others, setting).verdict !== "pass",
    );
    return lost.length > 0 ? [{ partner: id, rules: lost.map(({ rule }) => rule) }] : [];
  });
}
