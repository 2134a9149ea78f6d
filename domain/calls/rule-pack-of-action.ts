import type { RulePackId } from "#domain/consortia/state";

const ACTIONS: readonly (readonly [RegExp, RulePackId])[] = [
  [/^HORIZON (?:Research and Innovation|Innovation) Actions$|^HORIZON-R?IA$/, "horizon2021RiaIa"],
  [/^HORIZON Coordination and Support Actions$|^HORIZON-CSA$/, "horizon2021Csa"],
];

/**
 * The rules of a type of action as the Funding and Tenders Portal words it, where it alone makes them certain: those of Article 22 for the actions of Horizon
 * Europe itself. Null for joint undertakings and prizes, whose work programmes may ask something else, and for every other programme.
 */
export const rulePackOfAction = (action: string | null): RulePackId | null =>
  ACTIONS.find(([pattern]) => pattern.test((action ?? "").replace(/\s+/g, " ")))?.[1] ?? null;
