import type { Context } from "#domain/kernel/context";
import { KINDS, type Kind } from "#domain/organisations/state";
import { currentRules } from "#domain/review/rules/current-rules";
import type { FeeCategory } from "#domain/review/state";

export type KindFees = { kinds: Kind[]; categories: FeeCategory[] };

/** What membership costs by the rules in force: the categories of the same kinds together, in the order of the rules. */
export async function fees(ctx: Context): Promise<KindFees[]> {
  const groups: KindFees[] = [];
  for (const category of (await currentRules(ctx)).fees) {
    const kinds = KINDS.filter((kind) => category.kinds.includes(kind));
    const group = groups.find((one) => one.kinds.join() === kinds.join());
    if (group) group.categories.push(category);
    else if (kinds.length > 0) groups.push({ kinds, categories: [category] });
  }
  return groups;
}
