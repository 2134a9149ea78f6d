import { and, eq, sql } from "drizzle-orm";
import { ownershipStakes, ownershipStatements } from "#db/schema/ownership";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import { abilities } from "#domain/organisations/policy";
import type { StateNoStake } from "./input.ts";
import { NOTHING_STATED, type StakeSide } from "./state.ts";

/** States that nobody owns a part of an organisation, or that it owns none of another. An organisation that has named some cannot say so. */
export async function stateNoStake(ctx: Context, { organisationId, side }: StateNoStake): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const organisation = await storedOrganisation(ctx, organisationId);
    if (!organisation) return refused("not_found");
    const allowed = abilities(ctx.actor, organisation).edit;
    if (allowed !== true) return refused(allowed);
    const { organisationId: of, side: on } = ownershipStakes;
    if ((await ctx.db.$count(ownershipStakes, and(eq(of, organisationId), eq(on, side)))) > 0)
      return refused(side === "holder" ? "ownership.holders_named" : "ownership.holdings_named");
    await keepStatement(ctx, organisationId, side, true);
    await record(ctx, "organisation.size_stated", { kind: "organisation", id: organisationId });
    return done({ slug: organisation.slug });
  });
}

/** Writes in an organisation's statement whether it has nobody to name on one side, and dates it. */
export async function keepStatement(turn: Turn, organisationId: string, side: StakeSide, isNobody: boolean) {
  const said = side === "holder" ? { noHolder: isNobody } : { noHolding: isNobody };
  await turn.db
    .insert(ownershipStatements)
    .values({ ...NOTHING_STATED, ...said, years: [], organisationId, statedAt: turn.now })
    .onConflictDoUpdate({
      target: ownershipStatements.organisationId,
      set: { ...said, statedAt: turn.now, version: sql`${ownershipStatements.version} + 1` },
    });
}
