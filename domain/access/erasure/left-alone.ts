import { and, asc, eq, inArray } from "drizzle-orm";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { hasNotEnded } from "#domain/consortia/facts";
import type { Context } from "#domain/kernel/context";
import { type OwnedAlone, ownedAlone } from "./owned-alone.ts";

/** `isPublished`: everyone may read its title. */
type Coordinated = { slug: string; title: string; isPublished: boolean };
/** An organisation that would have no owner without a person, and the consortia that it coordinates and that have not ended. */
export type LeftAlone = (OwnedAlone[number] & { coordinates: Coordinated[] })[];

/** What the erasure of a person leaves without an owner, with the consortia that it coordinates. Three queries, whatever it owns. */
export async function leftAlone(ctx: Context, personId: string): Promise<LeftAlone> {
  const owned = await ownedAlone(ctx, personId);
  const { organisationId, role, status, consortiumId } = consortiumMembers;
  const rows = await ctx.db
    .select({ organisationId, slug: consortia.slug, title: consortia.title, publishedAt: consortia.publishedAt })
    .from(consortiumMembers)
    .innerJoin(consortia, eq(consortia.id, consortiumId))
    .where(
      and(
        inArray(
          organisationId,
          owned.map((one) => one.organisationId),
        ),
        eq(role, "coordinator"),
        eq(status, "joined"),
        hasNotEnded,
      ),
    )
    .orderBy(asc(consortia.titleKey), asc(consortia.id));
  return owned.map((one) => ({
    ...one,
    coordinates: rows
      .filter((row) => row.organisationId === one.organisationId)
      .map(({ slug, title, publishedAt }) => ({ slug, title, isPublished: publishedAt !== null })),
  }));
}
