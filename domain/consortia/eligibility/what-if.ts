import type { RulePackId } from "../state.ts";
import { type Checked, changesBetween, type Evaluation, evaluate, findingOf } from "./evaluate.ts";
import type { PartnerFacts, Setting } from "./rule.ts";
import type { Verdict } from "./state.ts";

/** The ids of partners that would leave, the organisations that would join, and the ids of partners that would go on as associated partners. */
export type Supposed = { without: readonly string[]; joining: readonly PartnerFacts[]; associated?: readonly string[] };
/** A rule as it would be, and its verdict as it is. */
export type Turned = Checked & { from: Verdict };
export type WhatIf = { evaluation: Evaluation; turned: Turned[] };

/**
 * What the rules of a pack would say if some partners left, some took part without funding and others joined, and which verdicts that would change. Who leaves and is no partner, or joins
 * and is one, changes nothing; the order in which they are named does not matter. Nobody who joins coordinates, and whoever coordinates stays a beneficiary.
 */
export function whatIf(
  packId: RulePackId,
  partners: readonly PartnerFacts[],
  { without, joining, associated = [] }: Supposed,
  setting: Setting,
): WhatIf {
  const leaving = new Set(without);
  const present = new Set(partners.map(({ id }) => id));
  const joined = new Map(joining.filter(({ id }) => !present.has(id)).map((one) => [one.id, { ...one, isCoordinator: false }]));
  const supposed = [
    ...partners
      .filter(({ id }) => !leaving.has(id))
      .map((one) => (associated.includes(one.id) && !one.isCoordinator ? { ...one, participation: "associated" as const } : one)),
    ...[...joined.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  ];
  const before = evaluate(packId, partners, setting);
  const evaluation = evaluate(packId, supposed, setting);
  const known = new Map([...before.rules, ...evaluation.rules].map((one) => [one.rule, one]));
  return {
    evaluation,
    turned: changesBetween(before, evaluation).flatMap(({ rule, from }) => {
      const one = known.get(rule);
      return one ? [{ ...one, ...findingOf(rule, supposed, setting), from }] : [];
    }),
  };
}
