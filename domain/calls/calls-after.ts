import { and, asc, eq, gt, sql } from "drizzle-orm";
import { matching } from "#database/search";
import { calls } from "#db/schema/calls";
import type { Context } from "#domain/kernel/context";
import { CALL_CARD, callCards } from "./cards.ts";
import { type CallFilters, callConditions, onCallFound } from "./reads.ts";

type Query = CallFilters & { q?: string | undefined; slug?: string; after?: string | undefined; limit: number };
export type PublishedCall = Awaited<ReturnType<typeof callsAfter>>["rows"][number];

/** The next few published calls that match, in the order of their ids, which never change. `next` is the id to read on after. Five queries. */
export async function callsAfter(ctx: Context, { q, slug, after, limit, ...filters }: Query) {
  const found = q ? await matching(ctx.db, "call", q) : undefined;
  const { createdAt, conditions, summary } = calls;
  const all = ctx.db
    .select({ ...CALL_CARD, createdAt, conditions, texts: summary })
    .from(calls)
    .$dynamic();
  const rows = await (found ? all.innerJoin(sql`${found} found`, onCallFound) : all)
    .where(
      and(
        callConditions(ctx, filters),
        slug === undefined ? undefined : eq(calls.slug, slug),
        after === undefined ? undefined : gt(calls.id, after),
      ),
    )
    .orderBy(asc(calls.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return { rows: await callCards(ctx, page), next: rows.length > limit ? page.at(-1)?.id : undefined };
}
