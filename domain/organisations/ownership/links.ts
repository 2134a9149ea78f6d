import { type HolderKind, WHOLE } from "./state.ts";

/** One enterprise owns a part of another. `share` in hundredths of a percent; `controls`: most votes, or the power to decide, whatever the share. */
export type Stake = { owner: string; owned: string; share: number; controls: boolean; holder: HolderKind };

/** More than this is a majority. */
const HALF = WHOLE / 2;

/** Of whom the same owner does not put two under the same control by itself (Regulation (EU) 1290/2013, Article 8(3)). */
const MERE_INVESTORS: readonly HolderKind[] = ["publicInvestment", "institutional", "ventureCapital", "publicBody", "smallAuthority"];

/**
 * Which enterprises are together under one control: a group holds a majority of each of its members, or the power to decide, directly, through others or
 * with others of the group. Answers with the name of a group for each id; who is linked to nobody is a group of its own. `counts`: which stakes link.
 */
export function controlGroups(stakes: readonly Stake[], counts: (stake: Stake) => boolean = () => true): (id: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined ? id : rootOf(parent);
  };
  const linking = stakes.filter(counts);
  const byOwned = [...Map.groupBy(linking, ({ owned }) => owned)];
  for (let joined = true; joined; ) {
    joined = false;
    for (const [owned, holders] of byOwned) {
      for (const [group, of] of Map.groupBy(holders, ({ owner }) => rootOf(owner))) {
        const own = rootOf(owned);
        if (group === own || !isControl(of)) continue;
        // The smaller name is the group's, so that the order of the stakes makes no difference.
        const [first, second] = group < own ? [group, own] : [own, group];
        parents.set(second, first);
        joined = true;
      }
    }
  }
  return rootOf;
}

/** Whether holders who act together control what they hold. */
const isControl = (held: readonly Stake[]) =>
  held.some(({ controls }) => controls) || held.reduce((sum, { share }) => sum + share, 0) > HALF;

/**
 * Groups as Horizon Europe asks for independence: neither controls the other, and both are not under the same control. A public body or an investor that owns
 * two of them does not make them one by that alone, unless it takes part itself (`among`).
 */
export const dependentGroups = (stakes: readonly Stake[], among: ReadonlySet<string>): ((id: string) => string) =>
  controlGroups(stakes, ({ owner, holder }) => among.has(owner) || !MERE_INVESTORS.includes(holder));

/** Whether a share or the power to decide amounts to control by itself. */
export const isMajority = ({ share, controls }: Pick<Stake, "share" | "controls">) => controls || share > HALF;
