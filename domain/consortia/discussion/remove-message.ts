import { and, asc, eq, isNull } from "drizzle-orm";
import { roomMentions, roomMessages, roomThreads } from "#db/schema/discussion";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import { clearErasedBytes } from "#domain/kernel/clear-erased-bytes";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { RemoveMessage } from "./input.ts";
import { mayRemoveMessage } from "./policy.ts";
import { knownMessage } from "./thread-facts.ts";

/** Takes out what a message says and whom it mentions; with the first one, the title of its thread, too. That it was there, who removed it and when stays to be read. */
export async function removeMessage(ctx: Context, input: RemoveMessage): Promise<Outcome<{ slug: string; threadId: string }>> {
  return transact(ctx, async (ctx) => {
    const known = await knownMessage(ctx, input.consortiumId, input.messageId);
    if (!known) return refused("not_found");
    const { facts, partner, thread, message } = known;
    const may = mayRemoveMessage(ctx.actor, facts, message, ctx.now);
    if (may !== true) return refused(may);
    const removed = await ctx.db
      .update(roomMessages)
      .set({ text: null, removedAt: ctx.now, removedBy: actorId(ctx.actor) ?? "" })
      .where(and(eq(roomMessages.id, message.id), isNull(roomMessages.removedAt)))
      .returning({ id: roomMessages.id });
    if (removed.length === 0) return refused("room.message_removed");
    const [first] = await ctx.db
      .select({ id: roomMessages.id })
      .from(roomMessages)
      .where(eq(roomMessages.threadId, thread.id))
      .orderBy(asc(roomMessages.at), asc(roomMessages.id))
      .limit(1);
    if (first?.id === message.id) await ctx.db.update(roomThreads).set({ title: null }).where(eq(roomThreads.id, thread.id));
    await ctx.db.delete(roomMentions).where(eq(roomMentions.messageId, message.id));
    await clearErasedBytes(ctx);
    const told = { organisationId: partner.organisationId, threadId: thread.id, messageId: message.id };
    await record(ctx, "consortium.message_removed", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug, threadId: thread.id });
  });
}
