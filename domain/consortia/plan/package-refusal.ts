import { eq } from "drizzle-orm";
import { workPackages } from "#db/schema/plans";
import { seatOf } from "#domain/consortia/commitments/commitment-policy";
import type { ConsortiumFacts } from "#domain/consortia/policy";
import type { Context } from "#domain/kernel/context";
import type { Refusal } from "#domain/refusals";
import { MAX_PACKAGES } from "./state.ts";

type Given = { number: number; leadId?: string | undefined; packageId?: string };

/** Why a package cannot be written so, if anything forbids it: its lead is no partner, another has its number, or there are enough. */
export async function packageRefusal(
  ctx: Context,
  facts: ConsortiumFacts & { id: string },
  { number, leadId, packageId }: Given,
): Promise<Refusal | undefined> {
  if (leadId && !seatOf(facts, leadId)) return "consortium.not_in";
  const all = await ctx.db
    .select({ id: workPackages.id, number: workPackages.number })
    .from(workPackages)
    .where(eq(workPackages.consortiumId, facts.id));
  if (all.some((other) => other.number === number && other.id !== packageId)) return "plan.number_taken";
  if (!packageId && all.length >= MAX_PACKAGES) return "plan.full";
  return undefined;
}
