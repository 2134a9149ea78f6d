import { and, eq } from "drizzle-orm";
import { savedViews } from "#db/schema/review";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { ChangeView } from "./queue-input.ts";
import { noneOpensFirst } from "./save-view.ts";

/** Renames one's own view, shares it with the other staff or no longer, has the queue open with it. */
export async function changeView(ctx: Context, { viewId, name, shared, opensFirst }: ChangeView): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const { personId } = actor;
    if (opensFirst) await noneOpensFirst(ctx, personId);
    const [changed] = await ctx.db
      .update(savedViews)
      .set({ name, shared, opensFirst })
      .where(and(eq(savedViews.id, viewId), eq(savedViews.personId, personId)))
      .returning({ id: savedViews.id });
    if (!changed) return refused("not_found");
    await record(ctx, "person.view_changed", { kind: "person", id: personId }, { viewId, shared });
    return done();
  });
}
