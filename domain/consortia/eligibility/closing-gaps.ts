import { type Evaluation, findingOf } from "./evaluate.ts";
import type { PartnerFacts, Setting } from "./rule.ts";

/** No programme's gap is wider than this, and nobody reads a list of longer answers. */
const MAX_ADDED = 3;

/**
 * The smallest sets of candidates with which every must that fails would pass and none that does not fail would begin to: all of one size, at most `limit`,
 * those given first preferred. Empty where no set of up to three does it. Of candidates that the rules see alike only the first three are tried.
 */
export function closingGaps<C extends PartnerFacts>(
  { rules }: Pick<Evaluation, "rules">,
  partners: readonly PartnerFacts[],
  candidates: readonly C[],
  setting: Setting,
  limit: number,
): C[][] {
  const musts = rules.filter(({ severity }) => severity === "must");
  const failing = musts.filter(({ verdict }) => verdict === "fail");
  if (failing.length === 0) return [];
  const closes = (added: readonly PartnerFacts[]) => {
    const all = [...partners, ...added];
    return musts.every(({ rule, verdict }) => {
      const then = findingOf(rule, all, setting).verdict;
      return verdict === "fail" ? then === "pass" : then !== "fail";
    });
  };
  const distinct = withoutRepeats(partners, candidates);
  for (let size = 1; size <= Math.min(MAX_ADDED, distinct.length); size++) {
    const found: C[][] = [];
    for (const added of combinations(distinct, size)) {
      if (closes(added)) found.push(added);
      if (found.length === limit) break;
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** The first three of those who differ in nothing that a rule reads. Of a participant code, rules read whether it is there and whose else it is. */
function withoutRepeats<C extends PartnerFacts>(partners: readonly PartnerFacts[], candidates: readonly C[]): C[] {
  const holders = Map.groupBy([...partners, ...candidates], ({ pic }) => pic);
  const seen = new Map<string, number>();
  return candidates.filter(({ country, kind, owner, equalityPlan, nuts, people, sme, pic }) => {
    const code = pic !== null && holders.get(pic)?.length === 1 ? true : pic;
    const key = JSON.stringify([country, kind, owner, equalityPlan, nuts, people, sme, code]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before < MAX_ADDED;
  });
}

/** Every set of `size`, in the order of the list. */
function* combinations<T>(list: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (let n = from; n <= list.length - size; n++) for (const rest of combinations(list, size - 1, n + 1)) yield [list[n] as T, ...rest];
}
