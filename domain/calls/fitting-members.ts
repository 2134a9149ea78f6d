import { and, asc, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { facetGroups, listings, organisations } from "#db/schema/organisations";
import type { ConsortiumCard } from "#domain/consortia/cards";
import { roleCandidate, rolesOpenTo } from "#domain/consortia/roles/role-fit";
import { anywhereMask, type PlaceCondition } from "#domain/consortia/roles/role-places";
import type { Context } from "#domain/kernel/context";
import type { CapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import { hasCapability, isInDirectory } from "#domain/organisations/directory/filter";
import { clusterFacets } from "#domain/organisations/directory/listed-counts";
import { type KindKey, type Sector, sectorMask } from "#domain/organisations/state";
import { allowedLevels } from "#domain/organisations/visibility/viewer-of";
import { publicViewer, readablePart } from "#domain/organisations/visibility/visibility";
import { type Fit, fitOf } from "./fit.ts";

/** So many are shown on the page of a call, chosen from the first so many. */
const SHOWN = 3;
const LOOKED_AT = 24;

/** A listed member that a call is for, as everyone may read it. */
export type FittingMember = {
  id: string;
  slug: string;
  name: string;
  kindKey: KindKey | null;
  country: string | null;
  sectors: readonly Sector[];
  fit: Fit;
  /** Free roles that it may fill in consortia that answer the call. */
  fills: { slug: string; title: string; roles: string[] }[];
  isOwn: boolean;
};
export type FittingMembers = {
  total: number;
  /** How many more do so and are in one of these consortia. */
  inside: number;
  rows: FittingMember[];
  /** How many listed members state each capability that the call wants. */
  stating: Partial<Record<CapabilityTerm, number>>;
};

/** How many of some capabilities a listing states. */
const statedOf = (capabilities: readonly CapabilityTerm[]) =>
  sql.join(
    capabilities.map(
      (term) =>
        sql`case when ${hasCapability(facetGroups.capabilities, { sectors: [], kinds: [], regions: [], capabilities: [term] })} then 1 else 0 end`,
    ),
    sql` + `,
  );

type Wanted = PlaceCondition & { sectors: readonly Sector[]; capabilities: readonly CapabilityTerm[] };
type Answering = Pick<ConsortiumCard, "slug" | "title" | "looking" | "roles" | "partners" | "coverage">;

/**
 * The listed members that work in a segment a call wants and state a capability it names, where it names both, and are in none of the consortia that answer
 * it: the reader's own first, then those that state most of the capabilities, those in a segment that one of these lacks, and by name. `answering` are the consortia that the reader sees. Three queries.
 */
export async function fittingMembers(
  ctx: Context,
  { sectors, capabilities, places, placeSectors }: Wanted,
  { answering, own }: { answering: readonly Answering[]; own: string | undefined },
): Promise<FittingMembers> {
  if (sectors.length + capabilities.length === 0) return { total: 0, inside: 0, rows: [], stating: {} };
  const inside = [...new Set(answering.flatMap(({ partners }) => partners.map(({ organisationId }) => organisationId)))];
  const looking = answering.filter((one) => one.looking);
  const lacking = [...new Set(looking.flatMap(({ coverage }) => coverage.open))];
  const isInside = inside.length > 0 ? inArray(listings.organisationId, inside) : sql`1 = 0`;
  const counted = (condition: SQL) => sql<number>`cast(sum(case when ${condition} then 1 else 0 end) over () as integer)`;
  const selection = { sectors: [...sectors], kinds: [], regions: [], capabilities: [...capabilities] };
  const anywhere = anywhereMask({ sectors, places, placeSectors });
  const isInPlace =
    places.length > 0 ? or(inArray(facetGroups.region, [...places]), sql`(${facetGroups.sectorMask} & ${anywhere}) <> 0`) : undefined;
  const { id, slug, name, country, region, visibility } = organisations;
  const first = (condition: SQL) => sql`case when ${condition} then 0 else 1 end`;
  const rows = await ctx.db
    .select({
      ...{ id, slug, name, country, region, visibility, kind: organisations.kind, sectors: organisations.sectors },
      capabilities: organisations.capabilities,
      ...{ isInside: sql<number>`case when ${isInside} then 1 else 0 end`, all: sql<number>`cast(count(*) over () as integer)` },
      inside: counted(isInside),
    })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .innerJoin(facetGroups, eq(facetGroups.id, listings.facetGroup))
    .where(and(isInDirectory(ctx, selection, undefined), isInPlace))
    .orderBy(
      first(sql`not (${isInside})`),
      first(eq(listings.organisationId, own ?? "")),
      ...(capabilities.length > 0 ? [desc(statedOf(capabilities))] : []),
      first(sql`(${facetGroups.sectorMask} & ${sectorMask(lacking)}) <> 0`),
      asc(listings.nameKey),
      asc(listings.organisationId),
    )
    .limit(LOOKED_AT);
  const everyone = publicViewer(await allowedLevels(ctx));
  const { capabilities: stated } = await clusterFacets(ctx);
  const outside = rows.filter((row) => row.isInside === 0);
  const members = outside.map(({ visibility, ...row }): FittingMember => {
    const read = readablePart(everyone, { id: row.id, visibility }, row);
    const one = roleCandidate(read);
    const fills = looking.flatMap(({ slug, title, roles, partners }) => {
      const free = rolesOpenTo(one, { roles, partners });
      return free.length > 0 ? [{ slug, title, roles: free.map((role) => role.title) }] : [];
    });
    return {
      ...{ id: row.id, slug: row.slug, name: row.name, kindKey: read.kind, country: read.country, sectors: read.sectors },
      ...{ fit: fitOf(one, { sectors, capabilities }), fills, isOwn: row.id === own },
    };
  });
  const rank = ({ isOwn, fills }: FittingMember) => (isOwn ? 0 : fills.length > 0 ? 1 : 2);
  return {
    total: (rows[0]?.all ?? 0) - (rows[0]?.inside ?? 0),
    inside: rows[0]?.inside ?? 0,
    rows: members.toSorted((one, other) => rank(one) - rank(other)).slice(0, SHOWN),
    stating: Object.fromEntries(capabilities.map((term) => [term, stated[term]])),
  };
}
