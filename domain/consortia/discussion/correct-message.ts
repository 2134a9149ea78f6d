import { and, eq, isNull } from "drizzle-orm";
import { roomMessages } from "#db/schema/discussion";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { CorrectMessage } from "./input.ts";
import { mayCorrectMessage } from "./policy.ts";
import { knownMessage } from "./thread-facts.ts";

/** Whoever wrote a message writes it again. What it said before is not kept, and nobody is emailed. */
export async function correctMessage(ctx: Context, input: CorrectMessage): Promise<Outcome<{ slug: string; threadId: string }>> {
  return transact(ctx, async (ctx) => {
    const known = await knownMessage(ctx, input.consortiumId, input.messageId);
    if (!known) return refused("not_found");
    const { facts, partner, thread, message } = known;
    const may = mayCorrectMessage(ctx.actor, facts, { thread, message, now: ctx.now });
    if (may !== true) return refused(may);
    const corrected = await ctx.db
      .update(roomMessages)
      .set({ text: input.text, language: ctx.locale, version: input.version + 1, correctedAt: ctx.now })
      .where(and(eq(roomMessages.id, message.id), eq(roomMessages.version, input.version), isNull(roomMessages.removedAt)))
      .returning({ id: roomMessages.id });
    if (corrected.length === 0) return refused("conflict");
    const told = { organisationId: partner.organisationId, threadId: thread.id, messageId: message.id };
    await record(ctx, "consortium.message_corrected", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug, threadId: thread.id });
  });
}
