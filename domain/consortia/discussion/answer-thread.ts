import { eq } from "drizzle-orm";
import { roomMessages, roomThreads } from "#db/schema/discussion";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { AnswerThread } from "./input.ts";
import { mayAnswerThread } from "./policy.ts";
import { MAX_THREAD_MESSAGES } from "./state.ts";
import { knownThread } from "./thread-facts.ts";
import { idsOf, mentionsOf, nextInstant, writeMessage } from "./write-message.ts";

/** Somebody of a partner writes another message in a thread, which is then the first of the list. The audit has no text. */
export async function answerThread(
  ctx: Context,
  input: AnswerThread,
): Promise<Outcome<{ slug: string; threadId: string; messageId: string }>> {
  return transact(ctx, async (ctx) => {
    const known = await knownThread(ctx, { id: input.consortiumId }, input.threadId);
    if (!known) return refused("not_found");
    const { facts, partner, thread } = known;
    const may = mayAnswerThread(ctx.actor, facts, thread);
    if (may !== true) return refused(may);
    if ((await ctx.db.$count(roomMessages, eq(roomMessages.threadId, thread.id))) >= MAX_THREAD_MESSAGES)
      return refused("room.thread_full");
    const mentioned = await mentionsOf(ctx, known, { ...input, isConfidential: thread.isConfidential });
    if ("refusal" in mentioned) return refused(mentioned.refusal);

    const at = await nextInstant(ctx, facts.id);
    const messageId = await writeMessage(ctx, known, thread, { at, ...input, ...mentioned });
    await ctx.db.update(roomThreads).set({ activeAt: at }).where(eq(roomThreads.id, thread.id));
    const told = { organisationId: partner.organisationId, threadId: thread.id, messageId, mentions: idsOf(mentioned.mentioned) };
    await record(ctx, "consortium.message_added", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug, threadId: thread.id, messageId });
  });
}
