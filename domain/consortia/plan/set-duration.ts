import { eq } from "drizzle-orm";
import { workPlans } from "#db/schema/plans";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { SetDuration } from "./input.ts";
import { consortiumToPlan } from "./to-plan.ts";

/** The coordinator says how long the project lasts and whether a lump sum pays for it. Of two who began from the same version, the later is told. */
export async function setDuration(ctx: Context, input: SetDuration): Promise<Outcome<{ slug: string }>> {
  const { consortiumId, version, months, isLumpSum } = input;
  return transact(ctx, async (ctx) => {
    const plan = await consortiumToPlan(ctx, consortiumId);
    if (!plan.ok) return plan;
    const facts = plan.value;
    const values = { months, isLumpSum, setAt: ctx.now, version: version + 1 };
    const written = await ctx.db
      .insert(workPlans)
      .values({ consortiumId, ...values })
      .onConflictDoUpdate({ target: workPlans.consortiumId, set: values, setWhere: eq(workPlans.version, version) })
      .returning({ version: workPlans.version });
    if (written.length === 0) {
      const [now] = await ctx.db.select({ version: workPlans.version }).from(workPlans).where(eq(workPlans.consortiumId, consortiumId));
      return refused("conflict", { version: String(now?.version) });
    }
    await record(ctx, "consortium.duration_set", { kind: "consortium", id: facts.id });
    return done({ slug: facts.slug });
  });
}
