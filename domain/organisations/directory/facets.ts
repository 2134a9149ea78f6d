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
} from "#domain/organisations/state";

/** How many listed organisations share a kind, a region, a set of sectors and what their profiles say. */
export type FacetGroup = { kind: Kind; region: string; sectorMask: number; statedMask: number; n: number };
export type FacetSelection = { sectors: Sector[]; kinds: Kind[]; regions: Region[]; stated?: Stated[] | undefined };
export type Facets = {
  sectors: Record<Sector, number>;
  kinds: Record<Kind, number>;
  regions: Record<Region, number>;
  stated: Record<Stated, number>;
};

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
  const facets: Facets = { sectors: noughts(SECTORS), kinds: noughts(KINDS), regions: noughts(REGIONS), stated: noughts(STATED) };
  const without: CountsWithout = { sectors: 0, kinds: 0, regions: 0, stated: 0 };
  const wanted = { sectors: sectorMask(selected.sectors), stated: statedMask(selected.stated ?? []) };
  let total = 0;
  let all = 0;
  for (const { n, ...group } of groups) {
    const fits: Record<keyof Facets, boolean> = {
      sectors: wanted.sectors === 0 || (group.sectorMask & wanted.sectors) !== 0,
      kinds: selected.kinds.length === 0 || selected.kinds.includes(group.kind),
      regions: selected.regions.length === 0 || (selected.regions as string[]).includes(group.region),
      stated: wanted.stated === 0 || (group.statedMask & wanted.stated) !== 0,
    };
    const missed = (Object.keys(fits) as (keyof Facets)[]).filter((facet) => !fits[facet]);
    const counts = (facet: keyof Facets) => missed.length === 0 || (missed.length === 1 && missed[0] === facet);
    all += n;
    if (missed.length === 0) total += n;
    for (const facet of Object.keys(fits) as (keyof Facets)[]) if (counts(facet)) without[facet] += n;
    if (counts("sectors")) for (const sector of sectorsOf(group.sectorMask)) facets.sectors[sector] += n;
    if (counts("kinds")) facets.kinds[group.kind] += n;
    if (counts("regions") && group.region in facets.regions) facets.regions[group.region as Region] += n;
    if (counts("stated")) for (const one of statedOf(group.statedMask)) facets.stated[one] += n;
  }
  return { facets, total, all, without };
}
