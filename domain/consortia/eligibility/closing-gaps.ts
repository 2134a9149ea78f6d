import { NO_ROLE_GAP, type RoleGap } from "../roles/role-gap.ts";
import { type Checked, type Evaluation, findingOf, isMet } from "./evaluate.ts";
import { isParticipantCode } from "./partner-rules.ts";
import type { PartnerFacts, Setting } from "./rule.ts";
import { TRAITS } from "./rule-traits.ts";

/** No programme's gap is wider than this. */
const MAX_ADDED = 3;
/** Open seats, and members added, beyond which no sets are looked for; nobody reads longer answers. */
export const MAX_FOR_ROLES = 5;

/**
 * The smallest sets of candidates with which every must that fails would pass, none that does not fail would begin to, and every role of `roles` would be
 * filled: all of one size, at most `limit`, those given first preferred. Empty where no set does it of up to three, or of up to as many as there are roles
 * where these are four or five. Of candidates that neither the musts nor the roles see a difference between, only as many are tried as a set can have, and sets
 * that cannot close the gap any more are left before they are complete. No candidate coordinates, and each would join as a beneficiary.
 */
export function closingGaps<C extends PartnerFacts>(
  { rules }: Pick<Evaluation, "rules">,
  partners: readonly PartnerFacts[],
  candidates: readonly C[],
  setting: Setting,
  limit: number,
  roles: Omit<RoleGap<C>, "filledBy"> = NO_ROLE_GAP,
): C[][] {
  const musts = rules.filter(({ severity }) => severity === "must");
  const failing = musts.filter(({ verdict }) => verdict === "fail");
  const empty = roles.lackOf([]);
  if (failing.length + empty === 0 || empty > MAX_FOR_ROLES || failing.some(cannotBeCorrected)) return [];
  const most = Math.max(MAX_ADDED, empty);
  const others = musts.filter(({ verdict }) => verdict !== "fail");
  const withAll = (added: readonly PartnerFacts[]) => [...partners, ...added];
  const breaks = (added: readonly PartnerFacts[], some: readonly Checked[]) =>
    some.some(({ rule }) => findingOf(rule, withAll(added), setting).verdict === "fail");
  const isCorrected = (added: readonly PartnerFacts[], some: readonly Checked[]) =>
    some.every(({ rule }) => isMet(findingOf(rule, withAll(added), setting)));
  const lasting = others.filter(({ rule }) => TRAITS[rule].more === "neverCorrects");
  const seenByMusts = classing(musts, partners, candidates);
  const classOf = (one: C) => `${seenByMusts(one)} ${roles.classOf(one)}`;
  const usable = firstOfEachClass(candidates, classOf, most).filter((one) => !breaks([one], lasting));
  const helped = failing.filter(({ rule }) => TRAITS[rule].more === "helps");
  if (!roles.isReachable(usable) || !isCorrected(usable, helped)) return [];
  const closes = (added: readonly C[], left: number) =>
    left > 0
      ? roles.lackOf(added) <= left &&
        !breaks(added, lasting) &&
        failing.every(({ rule }) => lackOf(findingOf(rule, withAll(added), setting)) <= left)
      : roles.lackOf(added) === 0 && isCorrected(added, failing) && !breaks(added, others);
  for (let size = Math.max(1, empty, ...failing.map(lackOf)); size <= Math.min(most, usable.length); size++) {
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

function firstOfEachClass<C extends PartnerFacts>(candidates: readonly C[], classOf: (one: C) => string, most: number): C[] {
  const seen = new Map<string, number>();
  return candidates.filter((one) => {
    const before = seen.get(classOf(one)) ?? 0;
    seen.set(classOf(one), before + 1);
    return before < most;
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
