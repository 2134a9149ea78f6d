import { type Checked, type Evaluation, findingOf } from "./evaluate.ts";
import { isParticipantCode } from "./partner-rules.ts";
import type { PartnerFacts, Setting } from "./rule.ts";
import { TRAITS } from "./rule-traits.ts";

/** No programme's gap is wider than this, and nobody reads a list of longer answers. */
const MAX_ADDED = 3;

/**
 * The smallest sets of candidates with which every must that fails would pass and none that does not fail would begin to: all of one size, at most `limit`,
 * those given first preferred. Empty where no set of up to three does it. Of candidates that the musts see alike only the first three are tried, and
 * sets that cannot close the gap any more are left before they are complete. No candidate coordinates.
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
  if (failing.length === 0 || failing.some(cannotBeCorrected)) return [];
  const others = musts.filter(({ verdict }) => verdict !== "fail");
  const withAll = (added: readonly PartnerFacts[]) => [...partners, ...added];
  const breaks = (added: readonly PartnerFacts[], some: readonly Checked[]) =>
    some.some(({ rule }) => findingOf(rule, withAll(added), setting).verdict === "fail");
  const isCorrected = (added: readonly PartnerFacts[], some: readonly Checked[]) =>
    some.every(({ rule }) => findingOf(rule, withAll(added), setting).verdict === "pass");
  const lasting = others.filter(({ rule }) => TRAITS[rule].more === "neverCorrects");
  const classOf = classing(musts, partners, candidates);
  const usable = firstOfEachClass(candidates, classOf).filter((one) => !breaks([one], lasting));
  const helped = failing.filter(({ rule }) => TRAITS[rule].more === "helps");
  if (!isCorrected(usable, helped)) return [];
  const closes = (added: readonly C[], left: number) =>
    left > 0
      ? !breaks(added, lasting) && failing.every(({ rule }) => lackOf(findingOf(rule, withAll(added), setting)) <= left)
      : isCorrected(added, failing) && !breaks(added, others);
  for (let size = Math.max(1, ...failing.map(lackOf)); size <= Math.min(MAX_ADDED, usable.length); size++) {
    const found = setsOf(usable, size, { closes, classOf, limit });
    if (found.length > 0) return found;
  }
  return [];
}

/** How many partners a finding lacks at least: whoever joins is counted once. */
const lackOf = ({ values }: Pick<Checked, "values">) => Math.max(0, values.needed - values.found);

/** Whether a must that fails will fail whoever joins: something is wrong with those who are there, or there are too many already. */
const cannotBeCorrected = ({ rule, values }: Checked) =>
  TRAITS[rule].more === "neverCorrects" || (values.needed > 0 && values.found >= values.needed);

/** A text that is the same of two candidates if the musts see no difference. Of a participant code, they read whether it is one and whose else it is. */
function classing(musts: readonly Checked[], partners: readonly PartnerFacts[], candidates: readonly PartnerFacts[]) {
  const read = [...new Set(musts.flatMap(({ rule }) => TRAITS[rule].reads))];
  const holders = Map.groupBy([...partners, ...candidates], ({ pic }) => pic);
  const seen = (one: PartnerFacts, fact: keyof PartnerFacts) =>
    fact === "pic" && one.pic !== null && holders.get(one.pic)?.length === 1 ? isParticipantCode(one.pic) : one[fact];
  const classes = new Map(candidates.map((one) => [one.id, JSON.stringify(read.map((fact) => seen(one, fact)))]));
  return ({ id }: PartnerFacts) => classes.get(id) ?? id;
}

function firstOfEachClass<C extends PartnerFacts>(candidates: readonly C[], classOf: (one: C) => string): C[] {
  const seen = new Map<string, number>();
  return candidates.filter((one) => {
    const before = seen.get(classOf(one)) ?? 0;
    seen.set(classOf(one), before + 1);
    return before < MAX_ADDED;
  });
}

type Search<C> = { closes: (added: readonly C[], left: number) => boolean; classOf: (one: C) => string; limit: number };

/** The first sets of `size` that close, in the order of the list. Where one of a class led nowhere, a later one of the same class does not either. */
function setsOf<C>(list: readonly C[], size: number, search: Search<C>, begun: readonly C[] = [], from = 0): C[][] {
  const found: C[][] = [];
  const vain = new Set<string>();
  for (let n = from; n <= list.length - size && found.length < search.limit; n++) {
    const one = list[n] as C;
    const added = [...begun, one];
    if (vain.has(search.classOf(one))) continue;
    const rest = { ...search, limit: search.limit - found.length };
    const sets = !search.closes(added, size - 1) ? [] : size === 1 ? [added] : setsOf(list, size - 1, rest, added, n + 1);
    if (sets.length === 0) vain.add(search.classOf(one));
    found.push(...sets);
  }
  return found;
}
