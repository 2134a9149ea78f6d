import { eq } from "drizzle-orm";
import { organisations, organisationUnits } from "#db/schema/organisations";
import type { Context, Turn } from "#domain/kernel/context";
import { type StoredOrganisation, storedOrganisation } from "#domain/organisations/facts";
import { abilities } from "#domain/organisations/policy";
import { relist } from "#domain/organisations/profile/relist";
import type { Refusal } from "#domain/refusals";

export type StoredUnit = typeof organisationUnits.$inferSelect;

/** A unit with its organisation, for whoever may edit its profile; otherwise why not. */
export async function editableUnit(
  ctx: Context,
  unitId: string,
): Promise<{ unit: StoredUnit; organisation: StoredOrganisation } | { refusal: Refusal }> {
  const [unit] = await ctx.db.select().from(organisationUnits).where(eq(organisationUnits.id, unitId));
  const organisation = unit && (await storedOrganisation(ctx, unit.organisationId));
  if (!unit || !organisation) return { refusal: "not_found" };
  const allowed = abilities(ctx.actor, organisation).edit;
  return allowed === true ? { unit, organisation } : { refusal: allowed };
}

/** What follows from every change of a unit: its organisation was changed, and is found by what its units are called now. */
export async function afterUnit(turn: Turn, organisationId: string) {
  await turn.db.update(organisations).set({ updatedAt: turn.now }).where(eq(organisations.id, organisationId));
  await relist(turn, organisationId);
}
