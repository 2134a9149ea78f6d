import { eq, inArray, or } from "drizzle-orm";
import { ownershipStakes, ownershipStatements } from "#db/schema/ownership";
import type { Context, Turn } from "#domain/kernel/context";
import { NOTHING_STATED } from "#domain/organisations/ownership/state";
import type { MergeChange } from "#domain/organisations/state";

type Ids = { fromId: string; intoId: string };

/**
 * How what is stated of owners moves to the organisation that stays: all of the other's statement where it has none of its own, and every stake in which
 * others name the one that goes, unless they name both already. What the two said of each other stays where it is.
 */
export async function ownershipChanges(ctx: Context, { fromId, intoId }: Ids): Promise<MergeChange[]> {
  const both = [fromId, intoId];
  const statements = await ctx.db
    .select({ organisationId: ownershipStatements.organisationId })
    .from(ownershipStatements)
    .where(inArray(ownershipStatements.organisationId, both));
  const { id, organisationId, otherId, side } = ownershipStakes;
  const stakes = await ctx.db
    .select({ id, organisationId, otherId, side })
    .from(ownershipStakes)
    .where(or(inArray(organisationId, both), inArray(otherId, both)));
  const moves = statements.length === 1 && statements[0]?.organisationId === fromId;
  const isBetween = (one: (typeof stakes)[number]) =>
    both.includes(one.organisationId) && one.otherId !== null && both.includes(one.otherId);
  const placeOf = (one: (typeof stakes)[number]) => `${one.organisationId} ${one.side}`;
  const namedAlready = new Set(stakes.filter((one) => one.otherId === intoId).map(placeOf));
  const place = { organisationId: fromId };
  return [
    ...(moves ? [{ table: "ownershipStatements", key: place, before: place, after: { organisationId: intoId } }] : []),
    ...stakes
      .filter((one) => moves && one.organisationId === fromId && !isBetween(one))
      .map((one) => ({ table: "ownershipStakes", key: { id: one.id }, before: place, after: { organisationId: intoId } })),
    ...stakes
      .filter((one) => one.otherId === fromId && !isBetween(one) && !namedAlready.has(placeOf(one)))
      .map((one) => ({ table: "ownershipStakes", key: { id: one.id }, before: { otherId: fromId }, after: { otherId: intoId } })),
  ];
}

/**
 * Once a merge is undone and its statement is the other's again: whom the organisation that stayed has named since is in a statement of its own, for no more
 * readers than before.
 */
export async function stateWhatStays(turn: Turn, { fromId, intoId }: Ids) {
  const [named] = await turn.db
    .select({ id: ownershipStakes.id })
    .from(ownershipStakes)
    .where(eq(ownershipStakes.organisationId, intoId))
    .limit(1);
  const [back] = await turn.db
    .select({ level: ownershipStatements.level })
    .from(ownershipStatements)
    .where(eq(ownershipStatements.organisationId, fromId));
  if (!named || !back) return;
  await turn.db
    .insert(ownershipStatements)
    .values({ ...NOTHING_STATED, years: [], level: back.level, organisationId: intoId, statedAt: turn.now })
    .onConflictDoNothing();
}
