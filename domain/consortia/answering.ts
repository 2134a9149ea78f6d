import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { facetGroups, hidings, listings } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { FacetGroup } from "#domain/organisations/directory/facets";
import { CONSORTIUM_CARD, type ConsortiumCard, cardsOf } from "./cards.ts";
import { hidingInForce, listedIn } from "./facts.ts";

const SHOWN = 20;

/** The public consortia that answer a call, those that close first, at most twenty. */
export async function consortiaAnswering(ctx: Context, callId: string): Promise<ConsortiumCard[]> {
  const rows = await ctx.db
    .select(CONSORTIUM_CARD)
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .where(and(listedIn(ctx), eq(consortia.callId, callId)))
    .orderBy(sql`case when ${consortia.closesAt} is null then 1 else 0 end`, asc(consortia.closesAt), asc(consortia.id))
    .limit(SHOWN);
  return cardsOf(ctx, rows);
}

/** How many public consortia answer each of some calls, by the call's id. One query. */
export async function answeringCounts(ctx: Context, callIds: readonly string[]): Promise<Map<string, number>> {
  if (callIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ callId: consortia.callId, n: sql<number>`cast(count(*) as integer)` })
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .where(and(listedIn(ctx), inArray(consortia.callId, [...callIds])))
    .groupBy(consortia.callId);
  return new Map(rows.map(({ callId, n }) => [callId ?? "", n]));
}

/** The listed organisations that are in a public consortium which answers one of some calls, once for each call, with what the directory's filters ask of them. One query. */
export async function listedInAnswering(
  ctx: Context,
  callIds: readonly string[],
): Promise<({ callId: string } & Pick<FacetGroup, "sectorMask" | "capabilities" | "region">)[]> {
  if (callIds.length === 0) return [];
  const { sectorMask, capabilities, region } = facetGroups;
  const rows = await ctx.db
    .selectDistinct({ callId: consortia.callId, organisationId: listings.organisationId, sectorMask, capabilities, region })
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .innerJoin(consortiumMembers, and(eq(consortiumMembers.consortiumId, consortia.id), eq(consortiumMembers.status, "joined")))
    .innerJoin(listings, eq(listings.organisationId, consortiumMembers.organisationId))
    .innerJoin(facetGroups, eq(facetGroups.id, listings.facetGroup))
    .where(and(listedIn(ctx), inArray(consortia.callId, [...callIds])));
  return rows.map(({ callId, sectorMask, capabilities, region }) => ({ callId: callId ?? "", sectorMask, capabilities, region }));
}
