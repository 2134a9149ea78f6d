import { and, count, eq, gt, isNull, ne, or } from "drizzle-orm";
import { roomMessages, roomThreads, threadReadings } from "#db/schema/discussion";
import { factsOf } from "#domain/consortia/facts";
import { isInside } from "#domain/consortia/policy";
import { agreementInForce, hasAccepted } from "#domain/consortia/rooms/agreements";
import { actorId } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";

/** How many messages of others this reader has not been shown in the threads of a consortium that they may read; none for those outside. */
export async function unreadMessages(ctx: Context, slug: string): Promise<number> {
  const facts = await factsOf(ctx, { slug });
  if (!facts || !isInside(ctx.actor, facts)) return 0;
  const accepted = await hasAccepted(ctx, await agreementInForce(ctx, facts.id), ctx.actor);
  const me = actorId(ctx.actor) ?? "";
  const [found] = await ctx.db
    .select({ n: count() })
    .from(roomMessages)
    .innerJoin(roomThreads, eq(roomThreads.id, roomMessages.threadId))
    .leftJoin(threadReadings, and(eq(threadReadings.threadId, roomThreads.id), eq(threadReadings.personId, me)))
    .where(and(eq(roomThreads.consortiumId, facts.id), accepted ? undefined : eq(roomThreads.isConfidential, false), isUnread(me)));
  return found?.n ?? 0;
}

/** Of the messages joined with what a reader has read: those of others that they have not been shown. */
export const isUnread = (personId: string) =>
  and(
    ne(roomMessages.personId, personId),
    isNull(roomMessages.removedAt),
    or(isNull(threadReadings.readUntil), gt(roomMessages.at, threadReadings.readUntil)),
  );
