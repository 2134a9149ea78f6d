import { and, asc, eq, gt } from "drizzle-orm";
import { matches } from "#database/search";
import { listings, organisationLogos, organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { logoVersion } from "#domain/organisations/logo/logos";
import { columnsOf, PUBLIC_COLUMNS } from "#domain/organisations/profile/profile-columns";
import type { PublicProfile } from "#domain/organisations/state";
import { type PublicUnit, publicUnits } from "#domain/organisations/units/unit-reads";
import { allowedLevels } from "#domain/organisations/visibility/viewer-of";
import { publicViewer, readablePart } from "#domain/organisations/visibility/visibility";
import type { FacetSelection } from "./facets.ts";
import { isInDirectory } from "./filter.ts";

export type ListedQuery = FacetSelection & {
  q: string;
  /** The id of the last one that was read. */
  after?: string | undefined;
  limit: number;
};
export type ListedOrganisation = {
  slug: string;
  profile: PublicProfile;
  units: PublicUnit[];
  madeUp: boolean;
  createdAt: Date;
  updatedAt: Date;
  logo: { altText: string; version: string } | null;
};

/**
 * The next few listed organisations that match, with what everyone may read of each, in the order of their ids, which never change: whoever reads on gets each one that stays listed
 * exactly once, whatever is written in the meantime. `next` is the id to read on after.
 */
export async function listedAfter(
  ctx: Context,
  { after, limit, q, ...selection }: ListedQuery,
): Promise<{ rows: ListedOrganisation[]; next: string | undefined }> {
  const found = await matches(ctx.db, "organisation", q);
  const { id, slug, madeUp, createdAt, updatedAt, visibility } = organisations;
  const { storageKey, altText } = organisationLogos;
  const rows = await ctx.db
    .select({ id, slug, madeUp, createdAt, updatedAt, visibility, profile: columnsOf(PUBLIC_COLUMNS), logo: { storageKey, altText } })
    .from(listings)
    .innerJoin(organisations, eq(id, listings.organisationId))
    .leftJoin(organisationLogos, eq(organisationLogos.organisationId, listings.organisationId))
    .where(and(isInDirectory(ctx, selection, found?.rows), after === undefined ? undefined : gt(listings.organisationId, after)))
    .orderBy(asc(listings.organisationId))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const units = await publicUnits(
    ctx,
    page.map(({ id }) => id),
  );
  const everyone = publicViewer(await allowedLevels(ctx));
  return {
    rows: page.map(({ id, visibility, logo, ...row }) => ({
      ...row,
      profile: readablePart(everyone, { id, visibility }, row.profile),
      units: units.get(id) ?? [],
      logo: logo && { altText: logo.altText, version: logoVersion(logo.storageKey) },
    })),
    next: rows.length > limit ? page.at(-1)?.id : undefined,
  };
}
