import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { organisationPeople } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { anotherOwner } from "#domain/access/people/another-owner";
import { actorId } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { actingFor } from "#domain/organisations/succession/acting-for";

/** The organisations that would have no owner without this person, each with the people who act for it, can be reached and could own it: never the administrator who asks. */
export async function ownedAlone(ctx: Context, personId: string) {
  const owned = await ctx.db
    .select({ organisationId: organisations.id, name: organisations.name, slug: organisations.slug })
    .from(organisationPeople)
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .where(
      and(
        eq(organisationPeople.personId, personId),
        eq(organisationPeople.role, "owner"),
        inArray(organisations.status, ["active", "hidden", "suspended"]),
        sql`not ${anotherOwner(organisationPeople.organisationId, personId)}`,
      ),
    )
    .orderBy(asc(organisations.nameKey), asc(organisations.id));
  const ids = owned.map(({ organisationId }) => organisationId);
  const acting = await actingFor(ctx, ids);
  const asking = actorId(ctx.actor);
  return owned.map((one) => ({
    ...one,
    candidates: acting.filter(
      (other) =>
        other.organisationId === one.organisationId && !other.isUnreachable && other.personId !== personId && other.personId !== asking,
    ),
  }));
}
export type OwnedAlone = Awaited<ReturnType<typeof ownedAlone>>;
