import { inArray } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import type { ExchangeValues } from "#domain/exchange/exchange-fields";
import type { Context } from "#domain/kernel/context";
import { columnsOf, PROFILE_COLUMNS } from "#domain/organisations/profile/profile-columns";

const { id, slug, name, version, updatedAt, aliases, vat, pic, phone, groupName } = organisations;
export type StoredValues = ExchangeValues & { id: string; slug: string; version: number; updatedAt: Date };
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
        aliases,
        clusterId: organisations.clusterId,
        numbers: { vat, pic, phone, groupName },
        profile: columnsOf(PROFILE_COLUMNS),
      })
      .from(organisations)
      .where(inArray(id, ids.slice(n, n + AT_ONCE)));
    for (const { clusterId, name: _, ...row } of rows) if (clusterId === ctx.clusterId) found.set(row.id, row);
  }
  return found;
}
