import { and, asc, desc, eq, ne, or, sql } from "drizzle-orm";
import { calls } from "#db/schema/calls";
import { fits } from "#dialect";
import { searchedCalls } from "#domain/calls/reads";
import type { CallStatus } from "#domain/calls/state";
import type { Context } from "#domain/kernel/context";
import { partOf } from "#domain/kernel/fold";
import { type First, FOUND_SHOWN, firstOf } from "./state.ts";

export type FoundCall = { slug: string; title: string; status: CallStatus; programme: string | null };

/** The calls that the public list finds, the best match first, and then drafts and withdrawn calls with the text in their title or code. One query, and more for words that find nothing. */
export async function foundCalls(ctx: Context, q: string): Promise<First<FoundCall>> {
  const { found } = await searchedCalls(ctx, q);
  if (!found) return firstOf([]);
  const part = partOf(q);
  const isUnpublished = and(ne(calls.status, "published"), or(fits(calls.title, part), fits(calls.code, part)));
  const rows = await ctx.db
    .select({ slug: calls.slug, title: calls.title, status: calls.status, programme: calls.programme })
    .from(calls)
    .leftJoin(sql`${found} found`, sql`found.subject_id = ${calls.id}`)
    .where(and(eq(calls.clusterId, ctx.clusterId), or(sql`found.subject_id is not null`, isUnpublished)))
    .orderBy(sql`case when found.rank is null then 1 else 0 end`, sql`found.rank`, desc(calls.updatedAt), asc(calls.id))
    .limit(FOUND_SHOWN + 1);
  return firstOf(rows);
}
