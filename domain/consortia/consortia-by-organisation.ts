import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { hidings } from "#db/schema/organisations";
import type { Context } from "../kernel/context.ts";
import { hidingInForce, listedIn } from "./facts.ts";
import type { ConsortiumRole } from "./state.ts";

export type ConsortiumPart = { organisationId: string; slug: string; title: string; role: ConsortiumRole };

const MAX_ROWS = 400;

/** The public consortia that each of some organisations is in, newest first, with its part in each. One query for all of them. */
export async function consortiaByOrganisation(ctx: Context, ids: readonly string[]): Promise<ConsortiumPart[]> {
  if (ids.length === 0) return [];
  const { organisationId, role, status } = consortiumMembers;
  return ctx.db
    .select({ organisationId, slug: consortia.slug, title: consortia.title, role })
    .from(consortiumMembers)
    .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
    .leftJoin(hidings, hidingInForce)
    .where(and(listedIn(ctx), inArray(organisationId, [...ids]), eq(status, "joined")))
    .orderBy(desc(consortia.publishedAt), asc(consortia.id))
    .limit(MAX_ROWS);
}
