import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { organisationPeople } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { anotherOwner } from "#domain/access/people/another-owner";
import { actorId } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { actingFor } from "#domain/organisations/succession/acting-for";

/**
 * The organisations that would have no owner without this person. `candidates`: who acts for it and could own it, the silent among them, but neither the
 * administrator who asks nor anybody whose emails come back, who are `unreachable`. `without`: what follows where nobody of them is chosen.
 */
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
  return owned.map((one) => {
    const others = acting.filter(({ organisationId, personId: id }) => organisationId === one.organisationId && id !== personId);
    const isAsked = others.some(({ role, isUnreachable }) => role === "admin" && !isUnreachable);
    return {
      ...one,
      candidates: others.filter(({ isBounced, personId: id }) => !isBounced && id !== asking),
      unreachable: others.filter(({ isBounced }) => isBounced),
      without: isAsked ? ("asked" as const) : others.length > 0 ? ("notAsked" as const) : ("alone" as const),
    };
  });
}
export type OwnedAlone = Awaited<ReturnType<typeof ownedAlone>>;
