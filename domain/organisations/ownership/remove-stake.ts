import { and, eq, sql } from "drizzle-orm";
import { ownershipStakes, ownershipStatements } from "#db/schema/ownership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import { abilities } from "#domain/organisations/policy";
import type { RemoveStake } from "./input.ts";

/** Removes what an organisation said of an owner or a holding. */
export async function removeStake(ctx: Context, { stakeId }: RemoveStake): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const [stake] = await ctx.db
      .select({ organisationId: ownershipStakes.organisationId })
      .from(ownershipStakes)
      .where(eq(ownershipStakes.id, stakeId));
    const organisation = stake && (await storedOrganisation(ctx, stake.organisationId));
    if (!organisation) return refused("not_found");
    const allowed = abilities(ctx.actor, organisation).edit;
    if (allowed !== true) return refused(allowed);
    const gone = await ctx.db
      .delete(ownershipStakes)
      .where(and(eq(ownershipStakes.id, stakeId), eq(ownershipStakes.organisationId, organisation.id)))
      .returning({ id: ownershipStakes.id });
    if (gone.length === 0) return refused("not_found");
    await ctx.db
      .update(ownershipStatements)
      .set({ statedAt: ctx.now, version: sql`${ownershipStatements.version} + 1` })
      .where(eq(ownershipStatements.organisationId, organisation.id));
    await record(ctx, "organisation.stake_removed", { kind: "organisation", id: organisation.id });
    return done({ slug: organisation.slug });
  });
}
