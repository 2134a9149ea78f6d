import { listedInAnswering } from "#domain/consortia/answering";
import { anywhereMask, type PlaceCondition } from "#domain/consortia/roles/role-places";
import type { Context } from "#domain/kernel/context";
import type { CapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import { type FacetPair, facetPairs, hasPair } from "#domain/organisations/capabilities/facet-key";
import type { FacetGroup } from "#domain/organisations/directory/facets";
import { listedGroups } from "#domain/organisations/directory/listed-counts";
import { type Sector, sectorMask } from "#domain/organisations/state";

type Wanting = PlaceCondition & { id: string; sectors: readonly Sector[]; capabilities: readonly CapabilityTerm[] };
type Doing = Pick<FacetGroup, "sectorMask" | "capabilities" | "region">;

/**
 * How many listed members each of some calls is for and are in none of the consortia that answer it, by the call's id: the number that its page counts in
 * `fittingMembers`. A call that does not say whom it wants is left out. Two queries at most, as the directory's groups are kept until something is written.
 */
export async function fittingCounts(ctx: Context, calls: readonly Wanting[]): Promise<Map<string, number>> {
  const wanting = calls.filter(({ sectors, capabilities }) => sectors.length + capabilities.length > 0);
  if (wanting.length === 0) return new Map();
  const [groups, inside] = await Promise.all([
    listedGroups(ctx, "", undefined),
    listedInAnswering(
      ctx,
      wanting.map(({ id }) => id),
    ),
  ]);
  const pairsOf = pairReader();
  return new Map(
    wanting.map(({ id, sectors, capabilities, ...condition }) => {
      const mask = sectorMask(sectors);
      const anywhere = anywhereMask({ ...condition, sectors });
      const places: readonly string[] = condition.places;
      const fits = (one: Doing) =>
        (mask === 0 || (one.sectorMask & mask) !== 0) &&
        (places.length === 0 || places.includes(one.region) || (one.sectorMask & anywhere) !== 0) &&
        hasPair(pairsOf(one.capabilities), { capabilities, trls: [] });
      const all = groups.reduce((sum, { group, n }) => sum + (fits(group) ? n : 0), 0);
      return [id, all - inside.filter((one) => one.callId === id && fits(one)).length];
    }),
  );
}

/** Each key of capabilities is read once, for all calls. */
function pairReader() {
  const known = new Map<string, FacetPair[]>();
  return (key: string) => {
    const pairs = known.get(key) ?? facetPairs(key);
    known.set(key, pairs);
    return pairs;
  };
}
