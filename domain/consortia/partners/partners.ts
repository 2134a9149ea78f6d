import { and, asc, eq, inArray } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { listings, organisations } from "#db/schema/organisations";
import { type Coverage, coverage } from "#domain/consortia/coverage";
import { ROLE_COLUMNS, type SoughtRole, soughtRole } from "#domain/consortia/roles/role-columns";
import type { ConsortiumRole } from "#domain/consortia/state";
import type { Context } from "#domain/kernel/context";
import type { OrganisationStatus, Sector } from "#domain/organisations/state";
import { allowedLevels } from "#domain/organisations/visibility/viewer-of";
import { publicViewer, readablePart } from "#domain/organisations/visibility/visibility";

/** A partner as anyone may see it; `slug` only while its page is there. */
export type Partner = {
  organisationId: string;
  name: string;
  slug: string | null;
  country: string | null;
  role: ConsortiumRole;
  roleId: string | null;
};
export type PartnersByStatus = { partners: Partner[]; unnamed: number; roles: SoughtRole[]; coverage: Coverage; madeUp: boolean };

// A partner whose organisation staff have hidden or suspended is counted, not named.
const NAMED: OrganisationStatus[] = ["active", "lapsed"];
const byConsortium = <T extends { consortiumId: string }>(rows: T[], id: string) => rows.filter((row) => row.consortiumId === id);

/** Partners, roles and coverage of some consortia, in two queries. */
export async function partnersByConsortium(
  ctx: Context,
  consortia: { id: string; statedSectors: Sector[] }[],
): Promise<Map<string, PartnersByStatus>> {
  const ids = consortia.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const roles = await ctx.db
    .select({ consortiumId: rolesSought.consortiumId, ...ROLE_COLUMNS })
    .from(rolesSought)
    .where(inArray(rolesSought.consortiumId, ids))
    .orderBy(asc(rolesSought.position));
  const members = await ctx.db
    .select({
      consortiumId: consortiumMembers.consortiumId,
      organisationId: organisations.id,
      role: consortiumMembers.role,
      roleId: consortiumMembers.roleSoughtId,
      name: organisations.name,
      slug: organisations.slug,
      country: organisations.country,
      visibility: organisations.visibility,
      sectors: organisations.sectors,
      status: organisations.status,
      madeUp: organisations.madeUp,
      listed: listings.organisationId,
    })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .leftJoin(listings, eq(listings.organisationId, organisations.id))
    .where(and(inArray(consortiumMembers.consortiumId, ids), eq(consortiumMembers.status, "joined")))
    .orderBy(asc(consortiumMembers.decidedAt), asc(consortiumMembers.id));

  const everyone = publicViewer(await allowedLevels(ctx));
  return new Map(
    consortia.map(({ id, statedSectors }) => {
      const own = byConsortium(members, id);
      const sought = byConsortium(roles, id).map(soughtRole);
      const named = own
        .filter(({ status }) => NAMED.includes(status))
        .map((row) => readablePart(everyone, { ...row, id: row.organisationId }, row));
      const partners = named.map(({ organisationId, name, slug, country, listed, role, roleId }) => ({
        ...{ organisationId, name, country, role, roleId },
        slug: listed ? slug : null,
      }));
      const covered = coverage({ joined: own.map(({ sectors }) => sectors), stated: statedSectors, roles: sought });
      return [
        id,
        { partners, unnamed: own.length - named.length, roles: sought, coverage: covered, madeUp: own.some(({ madeUp }) => madeUp) },
      ];
    }),
  );
}
