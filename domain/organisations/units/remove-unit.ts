import { eq } from "drizzle-orm";
import { organisationUnits } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { RemoveUnit } from "./unit-input.ts";
import { afterUnit, editableUnit } from "./unit-turn.ts";

/** Removes a unit of an organisation, with its contact. */
export async function removeUnit(ctx: Context, { unitId }: RemoveUnit): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const found = await editableUnit(ctx, unitId);
    if ("refusal" in found) return refused(found.refusal);
    await ctx.db.delete(organisationUnits).where(eq(organisationUnits.id, unitId));
    const { id, slug } = found.organisation;
    await afterUnit(ctx, id);
    await record(ctx, "organisation.unit_removed", { kind: "organisation", id }, { unitId });
    return done({ slug });
  });
}
