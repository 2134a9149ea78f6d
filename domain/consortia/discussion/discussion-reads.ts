import { and, count, desc, eq, inArray } from "drizzle-orm";
import { roomMessages, roomThreads, threadReadings } from "#db/schema/discussion";
import { factsOf } from "#domain/consortia/facts";
import { partnerFor } from "#domain/consortia/policy";
import { hasAccepted } from "#domain/consortia/rooms/agreements";
import { mayWriteInRoom } from "#domain/consortia/rooms/room-policy";
import { type Space, spaceParts } from "#domain/consortia/space-parts";
import { actorId } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { offsetOf, type Page, pageOf } from "#domain/kernel/pagination";
import type { Locale } from "#domain/kernel/state";
import type { Refusal } from "#domain/refusals";
import { emailsWanted } from "./discussion-settings.ts";
import { type Reader, readersOf } from "./readers.ts";
import type { DiscussionEmails } from "./state.ts";
import { isUnread } from "./unread-messages.ts";

/** `title`: null once its first message was removed · `unread`: how many messages of others the reader has not been shown. */
export type ThreadLine = {
  id: string;
  title: string | null;
  language: Locale;
  isConfidential: boolean;
  isClosed: boolean;
  activeAt: Date;
  messages: number;
  unread: number;
};
export type Discussion = Space & {
  id: string;
  threads: Page<ThreadLine>;
  /** The reader sees what is confidential. */
  accepted: boolean;
  emails: DiscussionEmails;
  mayStart: true | Refusal;
  /** How many messages the reader has written here: a form that was filled in before one of them has been sent. */
  written: number;
  /** Whom the reader could mention; nobody where they may not write. */
  mentionable: Reader[];
};

/** So many threads are on a page. */
const THREADS = 20;

/** The threads of a consortium for the people of its partners, those in which something was written last first; undefined for everyone else. At most thirteen queries. */
export async function discussionOf(ctx: Context, slug: string, page: number): Promise<Discussion | undefined> {
  const facts = await factsOf(ctx, { slug });
  if (!facts || !partnerFor(ctx.actor, facts)) return undefined;
  const accepted = await hasAccepted(ctx, facts.id);
  const here = and(eq(roomThreads.consortiumId, facts.id), accepted ? undefined : eq(roomThreads.isConfidential, false));
  const found = pageOf<ThreadLine>([], await ctx.db.$count(roomThreads, here), page, THREADS);
  const rows = await ctx.db
    .select({
      id: roomThreads.id,
      title: roomThreads.title,
      language: roomThreads.language,
      isConfidential: roomThreads.isConfidential,
      closedAt: roomThreads.closedAt,
      activeAt: roomThreads.activeAt,
    })
    .from(roomThreads)
    .where(here)
    .orderBy(desc(roomThreads.activeAt), desc(roomThreads.id))
    .limit(THREADS)
    .offset(offsetOf(found.page, THREADS));
  const ids = rows.map(({ id }) => id);
  const [messages, unread] = [await messagesIn(ctx, ids), await unreadIn(ctx, ids)];
  const all = ctx.db.select({ id: roomThreads.id }).from(roomThreads).where(eq(roomThreads.consortiumId, facts.id));
  const mayStart = mayWriteInRoom(ctx.actor, facts);
  const me = actorId(ctx.actor) ?? "";
  return {
    ...{ slug: facts.slug, title: facts.title, id: facts.id, accepted, mayStart },
    parts: spaceParts(ctx.actor, facts, ctx.now),
    threads: {
      ...found,
      rows: rows.map(({ closedAt, ...row }) => ({
        ...row,
        isClosed: closedAt !== null,
        messages: messages.get(row.id) ?? 0,
        unread: unread.get(row.id) ?? 0,
      })),
    },
    written: await ctx.db.$count(roomMessages, and(eq(roomMessages.personId, me), inArray(roomMessages.threadId, all))),
    emails: await emailsWanted(ctx, facts.id, me),
    mentionable: mayStart === true ? (await readersOf(ctx, facts)).filter(({ personId }) => personId !== me) : [],
  };
}

/** How many messages each of these threads has, the removed ones among them. */
async function messagesIn(ctx: Context, threadIds: readonly string[]) {
  const rows = await ctx.db
    .select({ threadId: roomMessages.threadId, n: count() })
    .from(roomMessages)
    .where(inArray(roomMessages.threadId, [...threadIds]))
    .groupBy(roomMessages.threadId);
  return new Map(rows.map(({ threadId, n }) => [threadId, n]));
}

async function unreadIn(ctx: Context, threadIds: readonly string[]) {
  const me = actorId(ctx.actor) ?? "";
  const read = and(eq(threadReadings.threadId, roomMessages.threadId), eq(threadReadings.personId, me));
  const rows = await ctx.db
    .select({ threadId: roomMessages.threadId, n: count() })
    .from(roomMessages)
    .leftJoin(threadReadings, read)
    .where(and(inArray(roomMessages.threadId, [...threadIds]), isUnread(me)))
    .groupBy(roomMessages.threadId);
  return new Map(rows.map(({ threadId, n }) => [threadId, n]));
}
