import { and, eq, isNotNull } from "drizzle-orm";
import { roomThreads } from "#db/schema/discussion";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { ReopenThread } from "./input.ts";
import { moderatedThread } from "./thread-facts.ts";

/** The coordinator lets a thread that was closed be answered again. */
export async function reopenThread(ctx: Context, input: ReopenThread): Promise<Outcome<{ slug: string; threadId: string }>> {
  return transact(ctx, async (ctx) => {
    const known = await moderatedThread(ctx, input);
    if (!known.ok) return known;
    const { facts, partner, thread } = known.value;
    const changed = await ctx.db
      .update(roomThreads)
      .set({ closedAt: null, closedBy: null })
      .where(and(eq(roomThreads.id, thread.id), isNotNull(roomThreads.closedAt)))
      .returning({ id: roomThreads.id });
    if (changed.length === 0) return refused("room.thread_open");
    const told = { organisationId: partner.organisationId, threadId: thread.id };
    await record(ctx, "consortium.thread_reopened", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug, threadId: thread.id });
  });
}
