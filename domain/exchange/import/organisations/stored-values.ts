import { eq, inArray } from "drizzle-orm";
import { listings, organisations } from "#db/schema/organisations";
import type { ExchangeValues } from "#domain/exchange/exchange-fields";
import type { Context } from "#domain/kernel/context";
import { isFromSources, originOf } from "#domain/organisations/directory/directory";
import { columnsOf, PROFILE_COLUMNS } from "#domain/organisations/profile/profile-columns";
import type { ChosenLevels } from "#domain/organisations/state";

const { id, slug, name, version, updatedAt, madeUp, aliases, phone, groupName, visibility } = organisations;
export type StoredValues = ExchangeValues & {
  id: string;
  slug: string;
  version: number;
  updatedAt: Date;
  isFromSources: boolean;
  madeUp: boolean;
  visibility: ChosenLevels;
  isListed: boolean;
};
const AT_ONCE = 200;

/** Organisations of this cluster with every field that a file can hold. */
export async function storedValues(ctx: Context, ids: readonly string[]): Promise<Map<string, StoredValues>> {
  const found = new Map<string, StoredValues>();
  for (let n = 0; n < ids.length; n += AT_ONCE) {
    const rows = await ctx.db
      .select({
        id,
        slug,
        name,
        version,
        updatedAt,
        madeUp,
        visibility,
        ...originOf(ctx),
        listedAt: listings.listedAt,
        aliases,
        clusterId: organisations.clusterId,
        numbers: { phone, groupName },
        profile: columnsOf(PROFILE_COLUMNS),
      })
      .from(organisations)
      .leftJoin(listings, eq(listings.organisationId, id))
      .where(inArray(id, ids.slice(n, n + AT_ONCE)));
    for (const { clusterId, name: _, listedAt, nSources, nManagers, ...row } of rows)
      if (clusterId === ctx.clusterId)
        found.set(row.id, { ...row, isFromSources: isFromSources({ nSources, nManagers }), isListed: listedAt !== null });
  }
  return found;
}
