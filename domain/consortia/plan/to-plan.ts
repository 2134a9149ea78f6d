import { and, eq } from "drizzle-orm";
import { workPackages } from "#db/schema/plans";
import { factsOf, type KnownConsortium } from "#domain/consortia/facts";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { mayPlan } from "./plan-policy.ts";

/** A consortium whose work plan the actor may write, else why they may not. */
export async function consortiumToPlan(ctx: Context, consortiumId: string): Promise<Outcome<KnownConsortium>> {
  const facts = await factsOf(ctx, { id: consortiumId });
  if (!facts) return refused("not_found");
  const may = mayPlan(ctx.actor, facts);
  return may === true ? done(facts) : refused(may);
}

/** A work package that the actor may change, with its consortium and `here`, the condition that finds it; else why they may not. */
export async function packageToPlan(ctx: Context, { consortiumId, packageId }: { consortiumId: string; packageId: string }) {
  const plan = await consortiumToPlan(ctx, consortiumId);
  if (!plan.ok) return plan;
  const here = and(eq(workPackages.id, packageId), eq(workPackages.consortiumId, plan.value.id));
  const [before] = await ctx.db.select({ version: workPackages.version, items: workPackages.items }).from(workPackages).where(here);
  return before ? done({ facts: plan.value, here, before }) : refused("not_found");
}
