import { type Evaluation, findingOf, isMet } from "./evaluate.ts";
import type { PartnerFacts, Setting } from "./rule.ts";
import { TRAITS } from "./rule-traits.ts";
import type { RuleId } from "./state.ts";

/** A partner on whom rules depend, and those rules. */
export type Dependence = { partner: string; rules: RuleId[] };
/** The same, with the names of those in reserve each of whom would bring all these passes back. */
export type Replaceable = Dependence & { reserves: string[] };

/**
 * Which single departure takes which rule its pass. Only a witness can: without any other partner the same witnesses still pass, but of rules about shares of the budget. The order is that of the
 * partners.
 */
export function fragilityOf({ rules }: Pick<Evaluation, "rules">, partners: readonly PartnerFacts[], setting: Setting): Dependence[] {
  return partners.flatMap(({ id }) => {
    const others = partners.filter((partner) => partner.id !== id);
    const lost = rules.filter(
      ({ rule, verdict, witnesses }) =>
        verdict === "pass" && (witnesses.includes(id) || TRAITS[rule].any) && !isMet(findingOf(rule, others, setting)),
    );
    return lost.length > 0 ? [{ partner: id, rules: lost.map(({ rule }) => rule) }] : [];
  });
}

/** Who of those in reserve could take the place of a partner on whom rules depend: with them instead of it, each of these rules passes as before. */
export const withReserves = (
  dependences: readonly Dependence[],
  { partners, reserves }: { partners: readonly PartnerFacts[]; reserves: readonly PartnerFacts[] },
  setting: Setting,
): Replaceable[] =>
  dependences.map((each) => {
    const others = partners.filter(({ id }) => id !== each.partner);
    const passes = (one: PartnerFacts) => each.rules.every((rule) => isMet(findingOf(rule, [...others, one], setting)));
    return { ...each, reserves: reserves.filter(passes).map(({ name }) => name) };
  });
