import { eq } from "drizzle-orm";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { jsonText } from "#dialect";
import type { Context } from "#domain/kernel/context";
import { SECTORS, type Sector } from "#domain/organisations/state";
import { isPlaceOfMember } from "./consortia.ts";

export type PartnerRow = { consortiumId: string; sectors: Sector[] };
/** In how many consortia a partner of this sector works with another partner of each sector, in the order of `SECTORS`. */
export type TogetherRow = { sector: Sector; with: number[] };

/** The members that have joined a consortium, each once for each consortium, by the sectors that they state. */
export async function readPartners(ctx: Context): Promise<PartnerRow[]> {
  const { db } = ctx;
  const rows = await db
    .select({ consortiumId: consortiumMembers.consortiumId, sectors: jsonText(organisations.sectors) })
    .from(consortiumMembers)
    .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .where(isPlaceOfMember(ctx));
  return rows.map(({ consortiumId, sectors }) => ({ consortiumId, sectors: JSON.parse(sectors) as Sector[] }));
}

/** Which sectors work together. One organisation alone is not together with itself, however many sectors it states. */
export function togetherOf(rows: readonly PartnerRow[]): TogetherRow[] {
  const partners = Map.groupBy(rows, ({ consortiumId }) => consortiumId);
  const counts = SECTORS.map(() => SECTORS.map(() => 0));
  for (const each of partners.values())
    for (const [a, one] of SECTORS.entries())
      for (const [b, other] of SECTORS.entries()) {
        const in1 = each.filter(({ sectors }) => sectors.includes(one));
        const in2 = each.filter(({ sectors }) => sectors.includes(other));
        const line = counts[a];
        if (line && in1.length > 0 && in2.length > 0 && new Set([...in1, ...in2]).size > 1) line[b] = (line[b] ?? 0) + 1;
      }
  return SECTORS.map((sector, n) => ({ sector, with: counts[n] ?? [] }));
}
