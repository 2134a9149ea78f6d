import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { clusterFacets } from "#domain/organisations/directory/listed-counts";
import { KINDS, REGIONS, SECTORS } from "#domain/organisations/state";
import { catalogues } from "../../../../messages/catalogues.ts";

export const SUGGESTED_FILTERS = ["sector", "kind", "region"] as const;
type Suggested = { filter: (typeof SUGGESTED_FILTERS)[number]; value: string; text: string; n: number };

const MAX_FILTERS = 3;
const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Filters of the directory whose words go on as somebody began to type, those only that would show something: at most three. */
export async function suggestedFilters(ctx: Context, typed: string): Promise<Suggested[]> {
  const terms = wordsOf(typed);
  if (terms.length === 0) return [];
  const words = catalogues[ctx.locale].terms;
  const all = [
    ...SECTORS.map((value) => ({ filter: "sector" as const, value, text: words.sector[value] })),
    ...KINDS.map((value) => ({ filter: "kind" as const, value, text: words.kind[value] })),
    ...REGIONS.map((value) => ({ filter: "region" as const, value, text: words.region[value] })),
  ];
  const meant = all.filter(({ text }) => terms.every((term) => wordsOf(text).some((word) => word.startsWith(term))));
  if (meant.length === 0) return [];
  const { sectors, kinds, regions } = await clusterFacets(ctx);
  const counts: Record<string, number> = { ...sectors, ...kinds, ...regions };
  return meant.flatMap((one) => (counts[one.value] ? [{ ...one, n: counts[one.value] as number }] : [])).slice(0, MAX_FILTERS);
}
