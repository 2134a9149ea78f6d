import { and, eq } from "drizzle-orm";
import { savedViews } from "#db/schema/review";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { ViewOfOurs } from "./queue-input.ts";

/** Forgets one's own view, for everybody with whom it was shared too. */
export async function deleteView(ctx: Context, { viewId }: ViewOfOurs): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const [deleted] = await ctx.db
      .delete(savedViews)
      .where(and(eq(savedViews.id, viewId), eq(savedViews.personId, actor.personId)))
      .returning({ id: savedViews.id });
    if (!deleted) return refused("not_found");
    await record(ctx, "person.view_deleted", { kind: "person", id: actor.personId }, { viewId });
    return done();
  });
}
