import { and, desc, eq } from "drizzle-orm";
import { organisationFollows } from "#db/schema/follows";
import { listings, organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";

const SHOWN = 50;

/** The organisations of the directory that the reader follows, the latest first: fifty at most. */
export async function followedOrganisations(ctx: Context) {
  if (ctx.actor.kind !== "person") return [];
  return ctx.db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name, updatedAt: organisations.updatedAt })
    .from(organisationFollows)
    .innerJoin(listings, eq(listings.organisationId, organisationFollows.organisationId))
    .innerJoin(organisations, eq(organisations.id, organisationFollows.organisationId))
    .where(eq(organisationFollows.personId, ctx.actor.personId))
    .orderBy(desc(organisationFollows.since))
    .limit(SHOWN);
}

export async function isFollowing(ctx: Context, organisationId: string): Promise<boolean> {
  if (ctx.actor.kind !== "person") return false;
  const own = and(eq(organisationFollows.organisationId, organisationId), eq(organisationFollows.personId, ctx.actor.personId));
  return (await ctx.db.$count(organisationFollows, own)) > 0;
}
