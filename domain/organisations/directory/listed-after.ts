import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { matches } from "#database/search";
import { listings, organisationLogos, organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { letOthersIn } from "#domain/kernel/let-others-in";
import { logoVersion } from "#domain/organisations/logo/logos";
import { columnsOf, PUBLIC_COLUMNS } from "#domain/organisations/profile/profile-columns";
import type { PublicProfile } from "#domain/organisations/state";
import { type PublicUnit, publicUnits } from "#domain/organisations/units/unit-reads";
import { allowedLevels } from "#domain/organisations/visibility/viewer-of";
import { publicViewer, readablePart, type Viewer } from "#domain/organisations/visibility/visibility";
import { isFromSources, originOf } from "./directory.ts";
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
  isFromSources: boolean;
  logo: { altText: string; version: string } | null;
};

/** How many are read in one piece. */
const AT_ONCE = 20;

/**
 * The next few listed organisations that match, with what everyone may read of each, in the order of their ids, which never change: whoever reads on gets each one that stays listed
 * exactly once, whatever is written in the meantime. `next` is the id to read on after. Others are let in after each part.
 */
export async function listedAfter(
  ctx: Context,
  { after, limit, q, ...selection }: ListedQuery,
): Promise<{ rows: ListedOrganisation[]; next: string | undefined }> {
  const found = await matches(ctx.db, "organisation", q);
  const ids = await ctx.db
    .select({ id: listings.organisationId })
    .from(listings)
    .where(and(isInDirectory(ctx, selection, found?.rows), after === undefined ? undefined : gt(listings.organisationId, after)))
    .orderBy(asc(listings.organisationId))
    .limit(limit + 1);
  const page = ids.slice(0, limit).map(({ id }) => id);
  const everyone = publicViewer(await allowedLevels(ctx));
  const rows: ListedOrganisation[] = [];
  for (let n = 0; n < page.length; n += AT_ONCE) {
    const began = performance.now();
    rows.push(...(await readableBy(ctx, everyone, page.slice(n, n + AT_ONCE))));
    await letOthersIn(began);
  }
  return { rows, next: ids.length > limit ? page.at(-1) : undefined };
}

/** Those of some organisations that are listed, in the order of their ids. */
async function readableBy(ctx: Context, viewer: Viewer, ids: string[]): Promise<ListedOrganisation[]> {
  const { id, slug, madeUp, createdAt, updatedAt, visibility } = organisations;
  const { storageKey, altText } = organisationLogos;
  const rows = await ctx.db
    .select({
      ...{ id, slug, madeUp, createdAt, updatedAt, visibility, ...originOf(ctx) },
      ...{ profile: columnsOf(PUBLIC_COLUMNS), logo: { storageKey, altText } },
    })
    .from(listings)
    .innerJoin(organisations, eq(id, listings.organisationId))
    .leftJoin(organisationLogos, eq(organisationLogos.organisationId, listings.organisationId))
    .where(inArray(listings.organisationId, ids))
    .orderBy(asc(listings.organisationId));
  const units = await publicUnits(ctx, ids);
  return rows.map(({ id, visibility, logo, nSources, nManagers, ...row }) => ({
    ...row,
    isFromSources: isFromSources({ nSources, nManagers }),
    profile: readablePart(viewer, { id, visibility }, row.profile),
    units: units.get(id) ?? [],
    logo: logo && { altText: logo.altText, version: logoVersion(logo.storageKey) },
  }));
}
