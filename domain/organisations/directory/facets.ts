import { KINDS, type Kind, REGIONS, type Region, SECTORS, type Sector, sectorMask, sectorsOf } from "#domain/organisations/state";

/** How many listed organisations share a kind, a region and a set of sectors. */
export type FacetGroup = { kind: Kind; region: string; sectorMask: number; n: number };
export type FacetSelection = { sectors: Sector[]; kinds: Kind[]; regions: Region[] };
export type Facets = { sectors: Record<Sector, number>; kinds: Record<Kind, number>; regions: Record<Region, number> };

const noughts = <K extends string>(keys: readonly K[]) => Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

/** What would be shown if one of the filters were dropped. */
export type CountsWithout = Record<keyof FacetSelection, number>;

/**
 * Counts all facets from one grouping. A facet's counts ignore its own selection and obey the others: they say what
 * ticking one more box of it would show. `total` obeys all of them, `all` none, `without` all but one.
 */
export function countFacets(
  groups: FacetGroup[],
  selected: FacetSelection,
): { facets: Facets; total: number; all: number; without: CountsWithout } {
  const facets: Facets = { sectors: noughts(SECTORS), kinds: noughts(KINDS), regions: noughts(REGIONS) };
  const without: CountsWithout = { sectors: 0, kinds: 0, regions: 0 };
  const wanted = sectorMask(selected.sectors);
  let total = 0;
  let all = 0;
  for (const { kind, region, sectorMask: mask, n } of groups) {
    const bySector = wanted === 0 || (mask & wanted) !== 0;
    const byKind = selected.kinds.length === 0 || selected.kinds.includes(kind);
    const byRegion = selected.regions.length === 0 || (selected.regions as string[]).includes(region);
    all += n;
    if (bySector && byKind && byRegion) total += n;
    if (bySector && byRegion) {
      facets.kinds[kind] += n;
      without.kinds += n;
    }
    if (bySector && byKind) {
      if (region in facets.regions) facets.regions[region as Region] += n;
      without.regions += n;
    }
    if (byKind && byRegion) {
      for (const sector of sectorsOf(mask)) facets.sectors[sector] += n;
      without.sectors += n;
    }
  }
  return { facets, total, all, without };
}
