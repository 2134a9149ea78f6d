import { and, eq, inArray } from "drizzle-orm";
import { listings, organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { columnsOf, PUBLIC_COLUMNS } from "#domain/organisations/profile/profile-columns";
import type { PublicProfile } from "#domain/organisations/state";
import { allowedLevels } from "#domain/organisations/visibility/viewer-of";
import { publicViewer, readablePart } from "#domain/organisations/visibility/visibility";
import { isFromSources, originOf } from "./directory.ts";

/** More beside one another are not read on any screen. */
export const MAX_COMPARED = 4;

export type ComparedOrganisation = {
  id: string;
  slug: string;
  profile: PublicProfile;
  madeUp: boolean;
  updatedAt: Date;
  isFromSources: boolean;
};

/** Listed organisations with what everyone may read of each, by their addresses, in that order, each once and at most four; those that are not there are left out. */
export async function comparedOrganisations(ctx: Context, slugs: readonly string[]): Promise<ComparedOrganisation[]> {
  const asked = [...new Set(slugs)].slice(0, MAX_COMPARED);
  if (asked.length === 0) return [];
  const { id, visibility, slug, madeUp, updatedAt } = organisations;
  const rows = await ctx.db
    .select({ id, visibility, slug, madeUp, updatedAt, ...originOf(ctx), profile: columnsOf(PUBLIC_COLUMNS) })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(and(eq(listings.clusterId, ctx.clusterId), inArray(slug, asked)));
  const everyone = publicViewer(await allowedLevels(ctx));
  const read = rows.map(({ id, visibility, profile, nSources, nManagers, ...row }) => ({
    ...row,
    isFromSources: isFromSources({ nSources, nManagers }),
    id,
    profile: readablePart(everyone, { id, visibility }, profile),
  }));
  return asked.flatMap((one) => read.filter((row) => row.slug === one));
}

/** Whether those that state something of one field say different things; what somebody does not state differs from nothing. */
export const isDifferent = (values: readonly string[]) => new Set(values.filter((value) => value !== "")).size > 1;
