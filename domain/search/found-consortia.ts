import { asc, desc, eq, sql } from "drizzle-orm";
import { matching } from "#database/search";
import { consortia } from "#db/schema/consortia";
import { onConsortiumFound } from "#domain/consortia/reads";
import type { ConsortiumStatus } from "#domain/consortia/state";
import type { Context } from "#domain/kernel/context";
import { type First, FOUND_SHOWN, firstOf } from "./state.ts";

export type FoundConsortium = { slug: string; title: string; status: ConsortiumStatus; closesAt: Date | null };

/** The consortia that the public list finds, the best match first. What is hidden is not in the index. One query. */
export async function foundConsortia(ctx: Context, q: string): Promise<First<FoundConsortium>> {
  const found = await matching(ctx.db, "consortium", q);
  if (!found) return firstOf([]);
  const rows = await ctx.db
    .select({ slug: consortia.slug, title: consortia.title, status: consortia.status, closesAt: consortia.closesAt })
    .from(consortia)
    .innerJoin(sql`${found} found`, onConsortiumFound)
    .where(eq(consortia.clusterId, ctx.clusterId))
    .orderBy(sql`found.rank`, desc(consortia.publishedAt), asc(consortia.id))
    .limit(FOUND_SHOWN + 1);
  return firstOf(rows);
}
