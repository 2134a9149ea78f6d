import { and, eq } from "drizzle-orm";
import { organisationUnits } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { EditUnit } from "./unit-input.ts";
import { afterUnit, editableUnit } from "./unit-turn.ts";

/** Changes what an organisation says of a unit. Of two editors who began from the same version, the later is told. */
export async function editUnit(ctx: Context, { unitId, version, ...given }: EditUnit): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const found = await editableUnit(ctx, unitId);
    if ("refusal" in found) return refused(found.refusal);
    const [edited] = await ctx.db
      .update(organisationUnits)
      .set({ ...given, updatedAt: ctx.now, version: version + 1 })
      .where(and(eq(organisationUnits.id, unitId), eq(organisationUnits.version, version)))
      .returning({ id: organisationUnits.id });
    if (!edited) return refused("conflict");
    const { id, slug } = found.organisation;
    await afterUnit(ctx, id);
    await record(ctx, "organisation.unit_edited", { kind: "organisation", id }, { unitId });
    return done({ slug });
  });
}
