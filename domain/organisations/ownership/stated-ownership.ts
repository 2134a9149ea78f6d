import { and, asc, eq, inArray, ne, or } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { ownershipStakes, ownershipStatements } from "#db/schema/ownership";
import type { Context } from "#domain/kernel/context";
import type { HolderKind, OwnershipLevel, StakeSide, YearFigures } from "./state.ts";

/** A stake as somebody states it. `key`: which organisation of the cluster the other is, or a text that is the same of the same other one. */
export type StatedStake = {
  id: string;
  side: StakeSide;
  key: string;
  otherId: string | null;
  name: string;
  country: string;
  number: string | null;
  kind: HolderKind;
  share: number;
  controls: boolean;
  years: YearFigures[];
};
export type OwnershipStatement = {
  organisationId: string;
  lastYear: number | null;
  years: YearFigures[];
  isNew: boolean;
  noHolder: boolean;
  noHolding: boolean;
  level: OwnershipLevel;
  statedAt: Date;
  version: number;
  stakes: StatedStake[];
};

/** What some organisations state of their owners and their size, by their ids; who states nothing has no row. Two queries. */
export async function statementsOf(ctx: Context, organisationIds: readonly string[]): Promise<Map<string, OwnershipStatement>> {
  if (organisationIds.length === 0) return new Map();
  const statements = await ctx.db
    .select()
    .from(ownershipStatements)
    .where(inArray(ownershipStatements.organisationId, [...organisationIds]));
  if (statements.length === 0) return new Map();
  const { id, organisationId, side, otherId, otherKey: key, name, country, number, kind, share, controls, years } = ownershipStakes;
  const stakes = await ctx.db
    .select({ id, organisationId, side, otherId, key, name, country, number, kind, share, controls, years })
    .from(ownershipStakes)
    .where(
      inArray(
        organisationId,
        statements.map((each) => each.organisationId),
      ),
    )
    .orderBy(asc(name), asc(id));
  const byOrganisation = Map.groupBy(stakes, (stake) => stake.organisationId);
  return new Map(
    statements.map((each) => [
      each.organisationId,
      { ...each, stakes: (byOrganisation.get(each.organisationId) ?? []).map(({ organisationId: _, ...stake }) => stake) },
    ]),
  );
}

/** An organisation that states something about another, or of which another does. */
export type OtherStatement = OwnershipStatement & { name: string; slug: string };

/** What other active organisations state that name this one, or that it names. */
export async function statementsAround(ctx: Context, about: string, named: readonly string[]): Promise<OtherStatement[]> {
  const { organisationId, otherId } = ownershipStakes;
  const naming = ctx.db.select({ id: organisationId }).from(ownershipStakes).where(eq(otherId, about));
  const { id, name, slug, nameKey, status, clusterId } = organisations;
  const around = await ctx.db
    .select({ id, name, slug })
    .from(organisations)
    .where(and(eq(clusterId, ctx.clusterId), eq(status, "active"), or(inArray(id, naming), inArray(id, [...named, about])), ne(id, about)))
    .orderBy(asc(nameKey), asc(id));
  const statements = await statementsOf(
    ctx,
    around.map((each) => each.id),
  );
  return around.flatMap((each) => {
    const statement = statements.get(each.id);
    return statement ? [{ ...statement, name: each.name, slug: each.slug }] : [];
  });
}
