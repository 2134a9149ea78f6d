import { and, asc, eq, inArray } from "drizzle-orm";
import { people } from "#db/schema/access";
import { roomMentions, roomMessages, threadReadings } from "#db/schema/discussion";
import { organisations } from "#db/schema/organisations";
import { personName } from "#domain/consortia/rooms/person-name";
import { type Space, spaceParts } from "#domain/consortia/space-parts";
import { actorId } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { type Mentionable, partsOf, type TextPart } from "#domain/kernel/mentions-in";
import { offsetOf, type Page, pageOf } from "#domain/kernel/pagination";
import type { Locale } from "#domain/kernel/state";
import type { Refusal } from "#domain/refusals";
import { mayAnswerThread, mayCorrectMessage, mayModerateDiscussion, mayRemoveMessage } from "./policy.ts";
import { type Reader, readersOf } from "./readers.ts";
import { knownThread } from "./thread-facts.ts";

/** `by` and each name: null once that person was erased. */
export type MessageView = {
  id: string;
  version: number;
  /** In parts, so that whom it mentions by name can be set off; undefined once it was removed. */
  parts: TextPart[] | undefined;
  text: string | null;
  language: Locale;
  by: string | null;
  organisation: string;
  at: Date;
  correctedAt: Date | null;
  removed: { by: string | null; at: Date } | undefined;
  /** The names of those whom it mentions. */
  mentions: string[];
  /** The reader had not been shown it before. */
  isNew: boolean;
  mayCorrect: boolean;
  mayRemove: boolean;
};
export type ThreadView = Space & {
  id: string;
  threadId: string;
  threadTitle: string | null;
  language: Locale;
  isConfidential: boolean;
  closed: { by: string | null; at: Date } | undefined;
  messages: Page<MessageView>;
  /** When the newest message on this page was written, where the reader had not been shown it. */
  readsUntil: Date | undefined;
  mayAnswer: true | Refusal;
  /** How many messages the reader has written here: a form that was filled in before the last of them has been sent. */
  written: number;
  mayModerate: boolean;
  mentionable: Reader[];
};

/** So many messages are on a page. */
export const MESSAGES_ON_A_PAGE = 20;

/** One thread with its messages, the oldest first, for those who may read it; undefined for everyone else. `page`: the newest one where it is unset. At most fourteen queries. */
export async function threadOf(
  ctx: Context,
  { slug, threadId, page }: { slug: string; threadId: string; page: number | null },
): Promise<ThreadView | undefined> {
  const known = await knownThread(ctx, { slug }, threadId);
  if (!known) return undefined;
  const { facts, thread } = known;
  const me = actorId(ctx.actor) ?? "";
  const total = await ctx.db.$count(roomMessages, eq(roomMessages.threadId, thread.id));
  const found = pageOf<MessageView>([], total, page ?? Number.MAX_SAFE_INTEGER, MESSAGES_ON_A_PAGE);
  const rows = await messagesOf(ctx, thread.id, found.page);
  const readUntil = await readUntilOf(ctx, thread.id, me);
  const mentions = await mentionsOn(
    ctx,
    rows.map(({ id }) => id),
  );
  const names = await namesOf(ctx, [thread.closedBy, ...rows.map(({ removedBy }) => removedBy)]);
  const isNew = ({ personId, at }: (typeof rows)[number]) => personId !== me && (!readUntil || at > readUntil);
  const newest = rows.at(-1);
  const mayAnswer = mayAnswerThread(ctx.actor, facts, thread);
  const readers = mayAnswer === true ? await readersOf(ctx, facts) : [];
  return {
    ...{ slug: facts.slug, title: facts.title, parts: spaceParts(ctx.actor, facts, ctx.now), id: facts.id },
    ...{ threadId: thread.id, threadTitle: thread.title, language: thread.language, isConfidential: thread.isConfidential },
    closed: thread.closedAt ? { by: names.get(thread.closedBy ?? "") ?? null, at: thread.closedAt } : undefined,
    messages: {
      ...found,
      rows: rows.map(({ personId, firstName, lastName, status, removedAt, removedBy, ...row }) => ({
        ...row,
        by: status === "erased" ? null : personName({ firstName, lastName }),
        parts: row.text === null ? undefined : partsOf(row.text, mentions.get(row.id) ?? []),
        removed: removedAt ? { by: names.get(removedBy ?? "") ?? null, at: removedAt } : undefined,
        mentions: (mentions.get(row.id) ?? []).map(({ name }) => name),
        isNew: isNew({ personId, firstName, lastName, status, removedAt, removedBy, ...row }),
        mayCorrect: mayCorrectMessage(ctx.actor, facts, { thread, message: { personId, at: row.at, removedAt }, now: ctx.now }) === true,
        mayRemove: mayRemoveMessage(ctx.actor, facts, { personId, at: row.at, removedAt }, ctx.now) === true,
      })),
    },
    readsUntil: newest && (!readUntil || newest.at > readUntil) ? newest.at : undefined,
    mayAnswer,
    written: await ctx.db.$count(roomMessages, and(eq(roomMessages.threadId, thread.id), eq(roomMessages.personId, me))),
    mayModerate: mayModerateDiscussion(ctx.actor, facts) === true,
    mentionable: readers.filter(({ personId, accepted }) => personId !== me && (accepted || !thread.isConfidential)),
  };
}

const messagesOf = (ctx: Context, threadId: string, page: number) =>
  ctx.db
    .select({
      id: roomMessages.id,
      version: roomMessages.version,
      text: roomMessages.text,
      language: roomMessages.language,
      personId: roomMessages.personId,
      firstName: people.firstName,
      lastName: people.lastName,
      status: people.status,
      organisation: organisations.name,
      at: roomMessages.at,
      correctedAt: roomMessages.correctedAt,
      removedAt: roomMessages.removedAt,
      removedBy: roomMessages.removedBy,
    })
    .from(roomMessages)
    .innerJoin(organisations, eq(organisations.id, roomMessages.organisationId))
    .leftJoin(people, eq(people.id, roomMessages.personId))
    .where(eq(roomMessages.threadId, threadId))
    .orderBy(asc(roomMessages.at), asc(roomMessages.id))
    .limit(MESSAGES_ON_A_PAGE)
    .offset(offsetOf(page, MESSAGES_ON_A_PAGE));

async function readUntilOf(ctx: Context, threadId: string, personId: string): Promise<Date | undefined> {
  const [row] = await ctx.db
    .select({ readUntil: threadReadings.readUntil })
    .from(threadReadings)
    .where(and(eq(threadReadings.threadId, threadId), eq(threadReadings.personId, personId)));
  return row?.readUntil;
}

async function mentionsOn(ctx: Context, messageIds: readonly string[]): Promise<Map<string, Mentionable[]>> {
  const rows = await ctx.db
    .select({ messageId: roomMentions.messageId, personId: people.id, firstName: people.firstName, lastName: people.lastName })
    .from(roomMentions)
    .innerJoin(people, eq(people.id, roomMentions.personId))
    .where(inArray(roomMentions.messageId, [...messageIds]))
    .orderBy(asc(people.nameKey), asc(people.id));
  const named = rows.map(({ firstName, lastName, ...row }) => ({ ...row, name: `${firstName} ${lastName}`.trim() }));
  return Map.groupBy(named, ({ messageId }) => messageId);
}

/** What people are called who closed or removed something; those who were erased are left out. */
async function namesOf(ctx: Context, personIds: readonly (string | null)[]): Promise<Map<string, string | null>> {
  const ids = [...new Set(personIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: people.id, firstName: people.firstName, lastName: people.lastName, status: people.status })
    .from(people)
    .where(inArray(people.id, ids));
  return new Map(rows.flatMap(({ id, status, ...name }) => (status === "erased" ? [] : [[id, personName(name)] as const])));
}
