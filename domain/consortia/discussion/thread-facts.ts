import { and, eq } from "drizzle-orm";
import { roomMessages, roomThreads } from "#db/schema/discussion";
import { factsOf, type KnownConsortium } from "#domain/consortia/facts";
import { partnerFor } from "#domain/consortia/policy";
import { hasAccepted } from "#domain/consortia/rooms/agreements";
import type { ActingFor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { done, refused } from "#domain/kernel/outcome";
import { mayModerateDiscussion } from "./policy.ts";

export type Thread = typeof roomThreads.$inferSelect;
export type Message = typeof roomMessages.$inferSelect;
export type KnownThread = { facts: KnownConsortium; partner: ActingFor; thread: Thread };

/** A thread as this actor may read it; undefined for those outside, and for a confidential one that they may not see. */
export async function knownThread(
  ctx: Context,
  consortium: { id: string } | { slug: string },
  threadId: string,
): Promise<KnownThread | undefined> {
  const facts = await factsOf(ctx, consortium);
  const partner = facts && partnerFor(ctx.actor, facts);
  if (!facts || !partner) return undefined;
  const [thread] = await ctx.db
    .select()
    .from(roomThreads)
    .where(and(eq(roomThreads.id, threadId), eq(roomThreads.consortiumId, facts.id)));
  if (!thread) return undefined;
  if (thread.isConfidential && !(await hasAccepted(ctx, facts.id))) return undefined;
  return { facts, partner, thread };
}

/** A message with its thread, as this actor may read it. */
export async function knownMessage(
  ctx: Context,
  consortiumId: string,
  messageId: string,
): Promise<(KnownThread & { message: Message }) | undefined> {
  const [message] = await ctx.db.select().from(roomMessages).where(eq(roomMessages.id, messageId));
  const known = message && (await knownThread(ctx, { id: consortiumId }, message.threadId));
  return known && { ...known, message };
}

/** A thread that the actor may close or open again, with its consortium and the partner for which they act; else why they may not. */
export async function moderatedThread(ctx: Context, { consortiumId, threadId }: { consortiumId: string; threadId: string }) {
  const known = await knownThread(ctx, { id: consortiumId }, threadId);
  if (!known) return refused("not_found");
  const may = mayModerateDiscussion(ctx.actor, known.facts);
  return may === true ? done(known) : refused(may);
}
