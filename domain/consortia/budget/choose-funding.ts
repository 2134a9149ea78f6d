import { and, eq, isNotNull } from "drizzle-orm";
import { consortiumFunding } from "#db/schema/budgets";
import { calls } from "#db/schema/calls";
import { consortia } from "#db/schema/consortia";
import { factsOf } from "#domain/consortia/facts";
import { mayCoordinate } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { readsBudget } from "./budget-place.ts";
import type { ChooseFunding } from "./input.ts";

/** The coordinator says by which type of action the budget is reckoned; the last who says so counts. */
export async function chooseFunding(ctx: Context, { consortiumId, action }: ChooseFunding): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts || !readsBudget(ctx.actor, facts)) return refused("not_found");
    const may = mayCoordinate(ctx.actor, facts);
    if (may !== true) return refused(may);
    if (action === "call" && !(await hasRate(ctx, consortiumId))) return refused("consortium.no_call_rate");
    const values = { action, chosenAt: ctx.now };
    await ctx.db
      .insert(consortiumFunding)
      .values({ consortiumId, ...values })
      .onConflictDoUpdate({ target: consortiumFunding.consortiumId, set: values });
    await record(ctx, "consortium.funding_chosen", { kind: "consortium", id: facts.id }, { action });
    return done({ slug: facts.slug });
  });
}

/** Whether the call that a consortium answers says which part of the costs it pays. */
const hasRate = async (ctx: Context, consortiumId: string): Promise<boolean> => {
  const [call] = await ctx.db
    .select({ id: calls.id })
    .from(consortia)
    .innerJoin(calls, eq(calls.id, consortia.callId))
    .where(and(eq(consortia.id, consortiumId), isNotNull(calls.fundingRate)));
  return call !== undefined;
};
