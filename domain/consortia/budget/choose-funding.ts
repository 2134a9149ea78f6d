import { consortiumFunding } from "#db/schema/budgets";
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
    const values = { action, chosenAt: ctx.now };
    await ctx.db
      .insert(consortiumFunding)
      .values({ consortiumId, ...values })
      .onConflictDoUpdate({ target: consortiumFunding.consortiumId, set: values });
    await record(ctx, "consortium.funding_chosen", { kind: "consortium", id: facts.id }, { action });
    return done({ slug: facts.slug });
  });
}
