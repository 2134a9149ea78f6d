import { and, eq, ne } from "drizzle-orm";
import { ownershipStakes } from "#db/schema/ownership";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import { abilities } from "#domain/organisations/policy";
import type { RemoveStake } from "./input.ts";
import type { StakeSide } from "./state.ts";
import { keepStatement } from "./state-no-stake.ts";

/** Removes what an organisation said of an owner or a holding, and may state with it that nobody else is left to name. */
export async function removeStake(ctx: Context, { stakeId, isLast }: RemoveStake): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const [stake] = await ctx.db
      .select({ organisationId: ownershipStakes.organisationId, side: ownershipStakes.side })
      .from(ownershipStakes)
      .where(eq(ownershipStakes.id, stakeId));
    const organisation = stake && (await storedOrganisation(ctx, stake.organisationId));
    if (!organisation) return refused("not_found");
    const allowed = abilities(ctx.actor, organisation).edit;
    if (allowed !== true) return refused(allowed);
    if (isLast && (await othersNamed(ctx, organisation.id, stake.side, stakeId)) > 0)
      return refused(stake.side === "holder" ? "ownership.holders_named" : "ownership.holdings_named");
    const gone = await ctx.db
      .delete(ownershipStakes)
      .where(and(eq(ownershipStakes.id, stakeId), eq(ownershipStakes.organisationId, organisation.id)))
      .returning({ id: ownershipStakes.id });
    if (gone.length === 0) return refused("not_found");
    await keepStatement(ctx, organisation.id, stake.side, isLast);
    await record(ctx, "organisation.stake_removed", { kind: "organisation", id: organisation.id });
    return done({ slug: organisation.slug });
  });
}

/** How many others an organisation names on one side. */
const othersNamed = (turn: Turn, organisationId: string, side: StakeSide, stakeId: string) =>
  turn.db.$count(
    ownershipStakes,
    and(eq(ownershipStakes.organisationId, organisationId), eq(ownershipStakes.side, side), ne(ownershipStakes.id, stakeId)),
  );
