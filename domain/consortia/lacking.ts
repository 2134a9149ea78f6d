import { and, asc, eq, gt, lt, notExists, sql } from "drizzle-orm";
import { consortia, consortiumMembers, rolesSought } from "#db/schema/consortia";
import { hidings } from "#db/schema/organisations";
import type { Context } from "../kernel/context.ts";
import { inLanguage, type Worded } from "../organisations/profile/localised.ts";
import { SECTORS, type Sector } from "../organisations/state.ts";
import { allowedLevels } from "../organisations/visibility/viewer-of.ts";
import { hidingInForce, listedIn } from "./facts.ts";
import type { RoleCandidate } from "./roles/role-fit.ts";
import { roleOpenTo } from "./roles/role-open-to.ts";

/** An open consortium with a free seat that an organisation may fill. `sectors`: those of the free seats, in the order of the value chain. */
export type LackingConsortium = {
  slug: string;
  title: string;
  aim: Worded | undefined;
  closesAt: Date | null;
  zone: string | null;
  sectors: Sector[];
};

/**
 * The consortia with a role that an organisation may fill, the sooner they close the earlier, and how many there are in all. One in which it is, was, or has
 * asked for a place is left out. One query beside a kept one.
 */
export async function consortiaLacking(
  ctx: Context,
  { id, limit, ...one }: RoleCandidate & { id: string; limit: number },
): Promise<{ rows: LackingConsortium[]; total: number }> {
  if (one.sectors.length === 0) return { rows: [], total: 0 };
  const own = ctx.db
    .select({ id: consortiumMembers.id })
    .from(consortiumMembers)
    .where(and(eq(consortiumMembers.consortiumId, consortia.id), eq(consortiumMembers.organisationId, id)));
  // Each sector is a bit, and each counts once however many seats are for it.
  const bits = SECTORS.map((sector, n) => sql`when ${rolesSought.sector} = ${sector} then ${sql.raw(String(2 ** n))}`);
  const rows = await ctx.db
    .select({
      slug: consortia.slug,
      title: consortia.title,
      aim: consortia.aim,
      closesAt: consortia.closesAt,
      zone: consortia.zone,
      free: sql<number>`cast(sum(distinct case ${sql.join(bits, sql` `)} end) as integer)`,
      total: sql<number>`cast(count(*) over () as integer)`,
    })
    .from(consortia)
    .innerJoin(rolesSought, eq(rolesSought.consortiumId, consortia.id))
    .leftJoin(hidings, hidingInForce)
    .where(
      and(
        listedIn(ctx),
        eq(consortia.status, "open"),
        gt(consortia.closesAt, ctx.now),
        lt(rolesSought.taken, rolesSought.seats),
        roleOpenTo(ctx, one, await allowedLevels(ctx)),
        notExists(own),
      ),
    )
    .groupBy(consortia.id)
    .orderBy(asc(consortia.closesAt), asc(consortia.id))
    .limit(limit);
  return {
    rows: rows.map(({ free, total: _, aim, ...row }) => ({
      ...row,
      aim: inLanguage(aim, ctx.locale),
      sectors: SECTORS.filter((_sector, n) => (free & (2 ** n)) !== 0),
    })),
    total: rows[0]?.total ?? 0,
  };
}
