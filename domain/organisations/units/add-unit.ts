import { eq } from "drizzle-orm";
import { organisationUnits } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import { abilities } from "#domain/organisations/policy";
import { MAX_UNITS } from "#domain/organisations/state";
import type { AddUnit } from "./unit-input.ts";
import { afterUnit } from "./unit-turn.ts";

/** Adds a branch, department or research group to an organisation, whose page shows it. */
export async function addUnit(ctx: Context, { organisationId, ...unit }: AddUnit): Promise<Outcome<{ slug: string; unitId: string }>> {
  return transact(ctx, async (ctx) => {
    const organisation = await storedOrganisation(ctx, organisationId);
    if (!organisation) return refused("not_found");
    const allowed = abilities(ctx.actor, organisation).edit;
    if (allowed !== true) return refused(allowed);
    const count = await ctx.db.$count(organisationUnits, eq(organisationUnits.organisationId, organisationId));
    if (count >= MAX_UNITS) return refused("unit.too_many", { max: String(MAX_UNITS) });
    const id = ctx.newId();
    await ctx.db.insert(organisationUnits).values({ id, organisationId, ...unit, addedAt: ctx.now, updatedAt: ctx.now, version: 0 });
    await afterUnit(ctx, organisationId);
    await record(ctx, "organisation.unit_added", { kind: "organisation", id: organisationId }, { unitId: id });
    return done({ slug: organisation.slug, unitId: id });
  });
}
