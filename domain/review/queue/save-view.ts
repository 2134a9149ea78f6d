import { and, eq, sql } from "drizzle-orm";
import { savedViews } from "#db/schema/review";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { SaveView } from "./queue-input.ts";

export const MAX_VIEWS = 20;

/** Keeps what the queue's address asks for under a name. */
export async function saveView(
  ctx: Context,
  { name, query, shared, opensFirst }: SaveView,
): Promise<Outcome<{ id: string; query: string }>> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const { personId } = actor;
    const [kept] = await ctx.db.select({ n: sql<number>`count(*)` }).from(savedViews).where(eq(savedViews.personId, personId));
    if (Number(kept?.n ?? 0) >= MAX_VIEWS) return refused("view.too_many");
    if (opensFirst) await noneOpensFirst(ctx, personId);
    const id = ctx.newId();
    await ctx.db.insert(savedViews).values({ id, clusterId: ctx.clusterId, personId, name, query, shared, opensFirst, createdAt: ctx.now });
    await record(ctx, "person.view_saved", { kind: "person", id: personId }, { viewId: id, shared });
    return done({ id, query });
  });
}

/** One view at most opens first. */
export const noneOpensFirst = (turn: Turn, personId: string) =>
  turn.db
    .update(savedViews)
    .set({ opensFirst: false })
    .where(and(eq(savedViews.personId, personId), eq(savedViews.opensFirst, true)));
