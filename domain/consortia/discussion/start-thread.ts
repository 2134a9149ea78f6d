import { eq } from "drizzle-orm";
import { roomThreads } from "#db/schema/discussion";
import { factsOf } from "#domain/consortia/facts";
import { partnerFor } from "#domain/consortia/policy";
import { hasAccepted } from "#domain/consortia/rooms/agreements";
import { mayWriteInRoom } from "#domain/consortia/rooms/room-policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { StartThread } from "./input.ts";
import { MAX_THREADS } from "./state.ts";
import { idsOf, mentionsOf, nextInstant, writeMessage } from "./write-message.ts";

/** Somebody of a partner begins a thread with its first message. The audit has neither its title nor its text. */
export async function startThread(
  ctx: Context,
  input: StartThread,
): Promise<Outcome<{ slug: string; threadId: string; messageId: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    const partner = facts && partnerFor(ctx.actor, facts);
    if (!facts || !partner) return refused("not_found");
    const may = mayWriteInRoom(ctx.actor, facts);
    if (may !== true) return refused(may);
    const isConfidential = input.confidential === "on";
    if (isConfidential && !(await hasAccepted(ctx, facts.id))) return refused("room.not_accepted");
    if ((await ctx.db.$count(roomThreads, eq(roomThreads.consortiumId, facts.id))) >= MAX_THREADS) return refused("room.discussion_full");
    const mentioned = await mentionsOf(ctx, { facts, partner }, { ...input, isConfidential });
    if ("refusal" in mentioned) return refused(mentioned.refusal);

    const id = ctx.newId();
    const at = await nextInstant(ctx, facts.id);
    const said = { title: input.title, language: ctx.locale, isConfidential };
    await ctx.db.insert(roomThreads).values({ id, consortiumId: facts.id, ...said, startedAt: at, activeAt: at });
    const messageId = await writeMessage(ctx, { facts, partner }, { id }, { at, ...input, ...mentioned });
    const told = { organisationId: partner.organisationId, threadId: id, messageId, mentions: idsOf(mentioned.mentioned) };
    await record(ctx, "consortium.thread_started", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug, threadId: id, messageId });
  });
}
