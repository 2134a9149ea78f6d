import { COUNTRIES } from "#domain/kernel/countries";
import { CAPABILITY_CODES, type CapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import { type FacetPair, facetPairs, hasPair } from "#domain/organisations/capabilities/facet-key";
import {
  KINDS,
  type Kind,
  type KindKey,
  REGION_FILTERS,
  type RegionFilter,
  SECTORS,
  type Sector,
  STATED,
  type Stated,
  sectorMask,
  sectorsOf,
  standardKind,
  statedMask,
  statedOf,
  TRLS,
  type Trl,
  UNSTATED,
} from "#domain/organisations/state";

/** More filters at once are not applied: each costs time, and nobody reads what so many mean together. */
export const MAX_FILTERS = 30;

/** The countries by which the directory can be filtered, as codes of ISO 3166-1. */
export const COUNTRY_FILTERS: readonly string[] = [...COUNTRIES, UNSTATED];

/** What listed organisations may share: a kind, a region, a country, a set of sectors, what their profiles say, and their capabilities with the level of each. */
export type FacetGroup = {
  kind: KindKey | "";
  region: string;
  country: string;
  sectorMask: number;
  statedMask: number;
  capabilities: string;
};
/** How many share it. */
export type CountedGroup = { group: FacetGroup; n: number };
/** A term and a level that are both chosen are looked for in the same capability. */
export type FacetSelection = {
  sectors: Sector[];
  kinds: KindKey[];
  regions: RegionFilter[];
  countries?: string[] | undefined;
  stated?: Stated[] | undefined;
  capabilities?: CapabilityTerm[] | undefined;
  trls?: Trl[] | undefined;
};
export type Facets = {
  sectors: Record<Sector, number>;
  /** Of a standard kind with those that are based on it; of one of the cluster's own only where anybody counts. */
  kinds: Record<Kind, number> & Partial<Record<KindKey, number>>;
  regions: Record<RegionFilter, number>;
  /** Only those where anybody counts. */
  countries: Partial<Record<string, number>>;
  stated: Record<Stated, number>;
  capabilities: Record<CapabilityTerm, number>;
  trls: Record<Trl, number>;
};
/** What one organisation has one of, each for itself. */
type Plain = Exclude<keyof Facets, "capabilities" | "trls">;

const noughts = <K extends string>(keys: readonly K[]) => Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

/** What would be shown if one of the filters were dropped. */
export type CountsWithout = Record<keyof Facets, number>;
export type FacetCounts = { facets: Facets; total: number; all: number; without: CountsWithout };

/** Selections whose counts are kept as long as their groups are. */
const MAX_KEPT = 100;
const counted = new WeakMap<readonly CountedGroup[], Map<string, FacetCounts>>();

/**
 * Counts all facets from one grouping. A facet's counts ignore its own selection and obey the others: they say what
 * ticking one more box of it would show. `total` obeys all of them, `all` none, `without` all but one.
 */
export function countFacets(groups: readonly CountedGroup[], selected: FacetSelection): FacetCounts {
  const { sectors, kinds, regions, countries, stated, capabilities, trls } = selected;
  const key = JSON.stringify([sectors, kinds, regions, countries, stated, capabilities, trls]);
  const known = counted.get(groups) ?? new Map<string, FacetCounts>();
  const counts = known.get(key) ?? countEach(groups, selected);
  if (known.size < MAX_KEPT) counted.set(groups, known.set(key, counts));
  return counts;
}

function countEach(groups: readonly CountedGroup[], selected: FacetSelection): FacetCounts {
  const facets: Facets = {
    sectors: noughts(SECTORS),
    kinds: noughts(KINDS),
    regions: noughts(REGION_FILTERS),
    countries: {},
    stated: noughts(STATED),
    capabilities: noughts(CAPABILITY_CODES),
    trls: noughts(TRLS),
  };
  const without: CountsWithout = { sectors: 0, kinds: 0, regions: 0, countries: 0, stated: 0, capabilities: 0, trls: 0 };
  const sectors = sectorMask(selected.sectors);
  const stated = statedMask(selected.stated ?? []);
  const kinds = new Set<string>(selected.kinds);
  const regions = new Set<string>(selected.regions);
  const countries = new Set(selected.countries ?? []);
  const bySectors = sumsByMask<Sector>();
  const byStated = sumsByMask<Stated>();
  const ablesOf = pairCounter(selected);
  const ables = new Map<Able, number>();
  let total = 0;
  let all = 0;
  for (const { group, n } of groups) {
    all += n;
    const able = ablesOf(group.capabilities);
    const missed =
      (sectors !== 0 && (group.sectorMask & sectors) === 0 ? MISSES.sectors : 0) |
      (kinds.size > 0 && !isOfKinds(group.kind, kinds) ? MISSES.kinds : 0) |
      (regions.size > 0 && !regions.has(filterOf(group.region)) ? MISSES.regions : 0) |
      (countries.size > 0 && !countries.has(filterOf(group.country)) ? MISSES.countries : 0) |
      (stated !== 0 && (group.statedMask & stated) === 0 ? MISSES.stated : 0);
    if (missed === 0) ables.set(able, (ables.get(able) ?? 0) + n);
    if (!able.fits) continue;
    if (missed === 0) total += n;
    const counts = (facet: Plain) => missed === 0 || missed === MISSES[facet];
    if (counts("sectors")) {
      without.sectors += n;
      bySectors.add(group.sectorMask, n);
    }
    if (counts("kinds")) {
      without.kinds += n;
      if (group.kind !== "") countKind(facets.kinds, group.kind, n);
    }
    if (counts("regions")) {
      without.regions += n;
      facets.regions[filterOf(group.region) as RegionFilter] += n;
    }
    if (counts("countries")) {
      without.countries += n;
      const country = filterOf(group.country);
      facets.countries[country] = (facets.countries[country] ?? 0) + n;
    }
    if (counts("stated")) {
      without.stated += n;
      byStated.add(group.statedMask, n);
    }
  }
  bySectors.into(facets.sectors, sectorsOf);
  byStated.into(facets.stated, statedOf);
  for (const [able, n] of ables) {
    if (able.withAnyTerm) without.capabilities += n;
    if (able.withAnyLevel) without.trls += n;
    for (const term of able.terms) facets.capabilities[term] += n;
    for (const trl of able.trls) facets.trls[trl] += n;
  }
  return { facets, total, all, without };
}

/** What a group says, as the filter is called; a group says nothing with an empty text. */
const filterOf = (said: string) => said || UNSTATED;
/** The same the other way round, as rows have it. */
export const saidBy = (filter: string) => (filter === UNSTATED ? "" : filter);

const isOfKinds = (kind: KindKey | "", kinds: ReadonlySet<string>) => kind !== "" && (kinds.has(kind) || kinds.has(standardKind(kind)));

function countKind(kinds: Facets["kinds"], kind: KindKey, n: number) {
  const standard = standardKind(kind);
  kinds[standard] += n;
  if (kind !== standard) kinds[kind] = (kinds[kind] ?? 0) + n;
}

/** Of what one organisation has one of, what a group misses: a bit each. */
const MISSES: Record<Plain, number> = { sectors: 1, kinds: 2, regions: 4, stated: 8, countries: 16 };

/** Sums by mask: groups are many, masks are few, and only these are taken apart. */
function sumsByMask<K extends string>() {
  const sums = new Map<number, number>();
  return {
    add: (mask: number, n: number) => sums.set(mask, (sums.get(mask) ?? 0) + n),
    into: (counts: Record<K, number>, parts: (mask: number) => K[]) => {
      for (const [mask, n] of sums) for (const key of parts(mask)) counts[key] += n;
    },
  };
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
