import { CAPABILITY_CODES, type CapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import { type FacetPair, facetPairs, hasPair } from "#domain/organisations/capabilities/facet-key";
import {
  KINDS,
  type Kind,
  REGIONS,
  type Region,
  SECTORS,
  type Sector,
  STATED,
  type Stated,
  sectorMask,
  sectorsOf,
  statedMask,
  statedOf,
  TRLS,
  type Trl,
} from "#domain/organisations/state";

/** More filters at once are not applied: each costs time, and nobody reads what so many mean together. */
export const MAX_FILTERS = 30;

/** How many listed organisations share a kind, a region, a set of sectors, what their profiles say, and their capabilities with the level of each. */
export type FacetGroup = { kind: Kind; region: string; sectorMask: number; statedMask: number; capabilities: string; n: number };
/** A term and a level that are both chosen are looked for in the same capability. */
export type FacetSelection = {
  sectors: Sector[];
  kinds: Kind[];
  regions: Region[];
  stated?: Stated[] | undefined;
  capabilities?: CapabilityTerm[] | undefined;
  trls?: Trl[] | undefined;
};
export type Facets = {
  sectors: Record<Sector, number>;
  kinds: Record<Kind, number>;
  regions: Record<Region, number>;
  stated: Record<Stated, number>;
  capabilities: Record<CapabilityTerm, number>;
  trls: Record<Trl, number>;
};
/** What one organisation has one of, each for itself. */
type Plain = Exclude<keyof Facets, "capabilities" | "trls">;

const noughts = <K extends string>(keys: readonly K[]) => Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

/** What would be shown if one of the filters were dropped. */
export type CountsWithout = Record<keyof Facets, number>;

/**
 * Counts all facets from one grouping. A facet's counts ignore its own selection and obey the others: they say what
 * ticking one more box of it would show. `total` obeys all of them, `all` none, `without` all but one.
 */
export function countFacets(
  groups: FacetGroup[],
  selected: FacetSelection,
): { facets: Facets; total: number; all: number; without: CountsWithout } {
  const facets: Facets = {
    sectors: noughts(SECTORS),
    kinds: noughts(KINDS),
    regions: noughts(REGIONS),
    stated: noughts(STATED),
    capabilities: noughts(CAPABILITY_CODES),
    trls: noughts(TRLS),
  };
  const without: CountsWithout = { sectors: 0, kinds: 0, regions: 0, stated: 0, capabilities: 0, trls: 0 };
  const wanted = { sectors: sectorMask(selected.sectors), stated: statedMask(selected.stated ?? []) };
  const pairsOf = pairCounter(selected);
  let total = 0;
  let all = 0;
  for (const { n, ...group } of groups) {
    const fits: Record<Plain, boolean> = {
      sectors: wanted.sectors === 0 || (group.sectorMask & wanted.sectors) !== 0,
      kinds: selected.kinds.length === 0 || selected.kinds.includes(group.kind),
      regions: selected.regions.length === 0 || (selected.regions as string[]).includes(group.region),
      stated: wanted.stated === 0 || (group.statedMask & wanted.stated) !== 0,
    };
    const able = pairsOf(group.capabilities);
    const missed = (Object.keys(fits) as Plain[]).filter((facet) => !fits[facet]);
    const counts = (facet: Plain) => able.fits && (missed.length === 0 || (missed.length === 1 && missed[0] === facet));
    all += n;
    if (missed.length === 0 && able.fits) total += n;
    for (const facet of Object.keys(fits) as Plain[]) if (counts(facet)) without[facet] += n;
    if (counts("sectors")) for (const sector of sectorsOf(group.sectorMask)) facets.sectors[sector] += n;
    if (counts("kinds")) facets.kinds[group.kind] += n;
    if (counts("regions") && group.region in facets.regions) facets.regions[group.region as Region] += n;
    if (counts("stated")) for (const one of statedOf(group.statedMask)) facets.stated[one] += n;
    if (missed.length > 0) continue;
    if (able.withAnyTerm) without.capabilities += n;
    if (able.withAnyLevel) without.trls += n;
    for (const term of able.terms) facets.capabilities[term] += n;
    for (const trl of able.trls) facets.trls[trl] += n;
  }
  return { facets, total, all, without };
}

type Able = { fits: boolean; withAnyTerm: boolean; withAnyLevel: boolean; terms: Set<CapabilityTerm>; trls: Set<Trl> };

/** What a key of capabilities says under a selection; each key is read once. `terms` are those at a level that is chosen, `trls` those of a term that is. */
function pairCounter({ capabilities = [], trls = [] }: FacetSelection): (key: string) => Able {
  const known = new Map<string, Able>();
  const isChosen = (pairs: FacetPair[], chosen: Partial<Pick<FacetSelection, "capabilities" | "trls">>) =>
    pairs.filter((pair) => hasPair([pair], { capabilities: chosen.capabilities ?? [], trls: chosen.trls ?? [] }));
  const read = (key: string): Able => {
    const pairs = facetPairs(key);
    const atLevel = isChosen(pairs, { trls });
    const ofTerm = isChosen(pairs, { capabilities });
    return {
      fits: hasPair(pairs, { capabilities, trls }),
      withAnyTerm: hasPair(pairs, { capabilities: [], trls }),
      withAnyLevel: hasPair(pairs, { capabilities, trls: [] }),
      terms: new Set(atLevel.flatMap(({ term }) => term ?? [])),
      trls: new Set(ofTerm.flatMap(({ trl }) => trl ?? [])),
    };
  };
  return (key) => {
    const able = known.get(key) ?? read(key);
    known.set(key, able);
    return able;
  };
}
