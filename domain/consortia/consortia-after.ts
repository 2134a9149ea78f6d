import { and, asc, eq, gt, sql } from "drizzle-orm";
import { matching } from "#database/search";
import { consortia } from "#db/schema/consortia";
import { hidings } from "#db/schema/organisations";
import { type PartnersByStatus, partnersByConsortium } from "#domain/consortia/partners/partners";
import type { Context } from "../kernel/context.ts";
import type { Localised } from "../kernel/state.ts";
import { CONSORTIUM_CARD } from "./cards.ts";
import { hidingInForce } from "./facts.ts";
import { type ConsortiaQuery, consortiumConditions, onConsortiumFound } from "./reads.ts";
import { type ConsortiumStatus, isLooking } from "./state.ts";

export type PublicConsortium = PartnersByStatus & {
  slug: string;
  title: string;
  /** In every language in which it was written. */
  aim: Localised;
  status: ConsortiumStatus;
  looking: boolean;
  closesAt: Date | null;
  zone: string | null;
  statedPartners: number | null;
  createdAt: Date;
  updatedAt: Date;
};
type Query = Pick<ConsortiaQuery, "q" | "state" | "sector"> & { slug?: string; after?: string | undefined; limit: number };

/** The next few public consortia that match, in the order of their ids, which never change. `next` is the id to read on after. */
export async function consortiaAfter(
  ctx: Context,
  { q, slug, after, limit, ...filters }: Query,
): Promise<{ rows: PublicConsortium[]; next: string | undefined }> {
  const found = q ? await matching(ctx.db, "consortium", q) : undefined;
  const { createdAt, updatedAt } = consortia;
  const all = ctx.db
    .select({ ...CONSORTIUM_CARD, createdAt, updatedAt })
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .$dynamic();
  const rows = await (found ? all.innerJoin(sql`${found} found`, onConsortiumFound) : all)
    .where(
      and(
        consortiumConditions(ctx, filters),
        slug === undefined ? undefined : eq(consortia.slug, slug),
        after === undefined ? undefined : gt(consortia.id, after),
      ),
    )
    .orderBy(asc(consortia.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const parts = await partnersByConsortium(ctx, page);
  return {
    rows: page.flatMap(({ id, statedSectors: _, callId: __, ...row }) => {
      const own = parts.get(id);
      return own ? [{ ...row, ...own, looking: isLooking(row, ctx.now) }] : [];
    }),
    next: rows.length > limit ? page.at(-1)?.id : undefined,
  };
}
