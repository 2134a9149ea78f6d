import { and, eq, isNull } from "drizzle-orm";
import { roomThreads } from "#db/schema/discussion";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { CloseThread } from "./input.ts";
import { moderatedThread } from "./thread-facts.ts";

/** The coordinator ends a thread: it can be read, and no longer answered. */
export async function closeThread(ctx: Context, input: CloseThread): Promise<Outcome<{ slug: string; threadId: string }>> {
  return transact(ctx, async (ctx) => {
    const known = await moderatedThread(ctx, input);
    if (!known.ok) return known;
    const { facts, partner, thread } = known.value;
    const changed = await ctx.db
      .update(roomThreads)
      .set({ closedAt: ctx.now, closedBy: actorId(ctx.actor) ?? "" })
      .where(and(eq(roomThreads.id, thread.id), isNull(roomThreads.closedAt)))
      .returning({ id: roomThreads.id });
    if (changed.length === 0) return refused("room.thread_closed");
    const told = { organisationId: partner.organisationId, threadId: thread.id };
    await record(ctx, "consortium.thread_closed", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug, threadId: thread.id });
  });
}
