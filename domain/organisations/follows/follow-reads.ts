import { and, desc, eq } from "drizzle-orm";
import { organisationFollows } from "#db/schema/follows";
import { listings, organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { isFromSources, originOf } from "#domain/organisations/directory/directory";

const SHOWN = 50;

/** The organisations of the directory that the reader follows, the latest first: fifty at most. */
export async function followedOrganisations(ctx: Context) {
  if (ctx.actor.kind !== "person") return [];
  const { id, slug, name, updatedAt } = organisations;
  const rows = await ctx.db
    .select({ id, slug, name, updatedAt, ...originOf(ctx) })
    .from(organisationFollows)
    .innerJoin(listings, eq(listings.organisationId, organisationFollows.organisationId))
    .innerJoin(organisations, eq(organisations.id, organisationFollows.organisationId))
    .where(eq(organisationFollows.personId, ctx.actor.personId))
    .orderBy(desc(organisationFollows.since))
    .limit(SHOWN);
  return rows.map(({ nSources, nManagers, ...row }) => ({ ...row, isFromSources: isFromSources({ nSources, nManagers }) }));
}

export async function isFollowing(ctx: Context, organisationId: string): Promise<boolean> {
  if (ctx.actor.kind !== "person") return false;
  const own = and(eq(organisationFollows.organisationId, organisationId), eq(organisationFollows.personId, ctx.actor.personId));
  return (await ctx.db.$count(organisationFollows, own)) > 0;
}
