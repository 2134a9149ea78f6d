import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import type { Locale } from "#domain/kernel/state";
import { CAPABILITY_CODES, termWords } from "#domain/organisations/capabilities/capability-terms";
import { clusterFacets } from "#domain/organisations/directory/listed-counts";
import { clusterKindsOf } from "#domain/organisations/kinds/cluster-kinds";
import { kindNames, kindsInOrder } from "#domain/organisations/kinds/kind-names";
import { REGIONS, SECTORS } from "#domain/organisations/state";
import { catalogues } from "../../../../messages/catalogues.ts";

export const SUGGESTED_FILTERS = ["sector", "kind", "region", "capability"] as const;
type Filter = { filter: (typeof SUGGESTED_FILTERS)[number]; value: string; text: string };
type Suggested = Filter & { n: number };

const MAX_FILTERS = 3;
const MAX_CAPABILITIES = 3;
const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const orderOf = ({ filter }: Filter) => SUGGESTED_FILTERS.indexOf(filter);
const worded = (one: Filter) => ({ ...one, words: wordsOf(one.text) });
const known = new Map<Locale, (Filter & { words: readonly string[] })[]>();
/** Every filter of the portal's own lists in a language, with the words of its name as they are compared: worked out once. */
function filtersIn(locale: Locale) {
  const { sector, region } = catalogues[locale].terms;
  const all = () => [
    ...SECTORS.map((value) => ({ filter: "sector" as const, value, text: sector[value] })),
    ...REGIONS.map((value) => ({ filter: "region" as const, value, text: region[value] })),
    ...CAPABILITY_CODES.map((value) => ({ filter: "capability" as const, value, text: termWords(value, locale) })),
  ];
  const filters = known.get(locale) ?? all().map(worded);
  known.set(locale, filters);
  return filters;
}

/** The kinds, among them those of the cluster's own, which staff may rename at any time. */
async function kindFilters(ctx: Context) {
  const own = await clusterKindsOf(ctx);
  const name = kindNames(own, ctx.locale, (kind) => catalogues[ctx.locale].terms.kind[kind]);
  return kindsInOrder(own).map((value) => worded({ filter: "kind", value, text: name(value) }));
}

/**
 * Filters of the directory whose words go on as somebody began to type, those only that would show something: at most three, and three capabilities, those
 * of the most organisations first.
 */
export async function suggestedFilters(ctx: Context, typed: string): Promise<Suggested[]> {
  const terms = wordsOf(typed);
  if (terms.length === 0) return [];
  const all = [...filtersIn(ctx.locale), ...(await kindFilters(ctx))].toSorted((a, b) => orderOf(a) - orderOf(b));
  const meant = all.filter(({ words }) => terms.every((term) => words.some((word) => word.startsWith(term))));
  if (meant.length === 0) return [];
  const { sectors, kinds, regions, capabilities } = await clusterFacets(ctx);
  const counts: Record<Filter["filter"], Partial<Record<string, number>>> = {
    sector: sectors,
    kind: kinds,
    region: regions,
    capability: capabilities,
  };
  const shown = meant.map(({ words: _, ...one }) => ({ ...one, n: counts[one.filter][one.value] ?? 0 })).filter(({ n }) => n > 0);
  const able = shown.filter(({ filter }) => filter === "capability").toSorted((a, b) => b.n - a.n);
  return [...shown.filter(({ filter }) => filter !== "capability").slice(0, MAX_FILTERS), ...able.slice(0, MAX_CAPABILITIES)];
}
