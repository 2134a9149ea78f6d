import { eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** Says on an organisation's page that it does not exist: the demonstration's own, however they came in. */
export async function markMadeUp(ctx: Context, organisationId: string): Promise<Outcome> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const marked = await ctx.db
      .update(organisations)
      .set({ madeUp: true })
      .where(eq(organisations.id, organisationId))
      .returning({ id: organisations.id });
    if (marked.length === 0) return refused("not_found");
    await record(ctx, "organisation.marked_made_up", { kind: "organisation", id: organisationId });
    return done();
  });
}
