import type { Context } from "#domain/kernel/context";
import { KINDS, type KindKey, standardKind } from "#domain/organisations/state";
import { currentRules } from "#domain/review/rules/current-rules";
import type { FeeCategory } from "#domain/review/state";
import { kindsOffered } from "./kinds.ts";

export type KindFees = { kinds: KindKey[]; categories: FeeCategory[] };

/** What membership costs by the rules in force: the categories of the same kinds together, in the order of the rules. A kind of the cluster's own that takes applications follows its standard kind, whose categories it has. */
export async function fees(ctx: Context): Promise<KindFees[]> {
  const groups: KindFees[] = [];
  const offered = await kindsOffered(ctx, null);
  for (const category of (await currentRules(ctx)).fees) {
    const based = (kind: KindKey) => offered.filter((one) => one !== kind && standardKind(one) === kind);
    const kinds = KINDS.filter((kind) => category.kinds.includes(kind)).flatMap((kind) => [kind, ...based(kind)]);
    const group = groups.find((one) => one.kinds.join() === kinds.join());
    if (group) group.categories.push(category);
    else if (kinds.length > 0) groups.push({ kinds, categories: [category] });
  }
  return groups;
}
