import { bool, id, index, instant, int, oneOf, primaryKey, table, text } from "#dialect";
import { DISCUSSION_EMAILS } from "#domain/consortia/discussion/state";
import { LOCALES } from "#domain/kernel/state";
import { people } from "./access.ts";
import { consortia } from "./consortia.ts";
import { organisations } from "./organisations.ts";

/** A thread of the discussion among the partners of a consortium. What was said in it are its messages. */
export const roomThreads = table(
  "room_threads",
  {
    id: id(),
    consortiumId: text()
      .notNull()
      .references(() => consortia.id, { onDelete: "cascade" }),
    /** Null once its first message was removed. */
    title: text(),
    language: oneOf(LOCALES).notNull(),
    /** Shown only to those who have accepted the agreement in force, where there is one. */
    isConfidential: bool().notNull(),
    startedAt: instant().notNull(),
    /** When its newest message came. */
    activeAt: instant().notNull(),
    /** Unset while it can be answered. */
    closedAt: instant(),
    closedBy: text(),
  },
  (t) => [index("room_threads_consortium").on(t.consortiumId, t.activeAt)],
);

/** What somebody wrote in a thread; the first one began it. */
export const roomMessages = table(
  "room_messages",
  {
    id: id(),
    threadId: text()
      .notNull()
      .references(() => roomThreads.id, { onDelete: "cascade" }),
    /** Null once it was removed. */
    text: text(),
    language: oneOf(LOCALES).notNull(),
    /** Counts its corrections: of two that come at once, one is refused. */
    version: int().notNull(),
    personId: text().notNull(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    at: instant().notNull(),
    correctedAt: instant(),
    removedAt: instant(),
    removedBy: text(),
  },
  (t) => [
    index("room_messages_thread").on(t.threadId, t.at),
    index("room_messages_at").on(t.at),
    index("room_messages_organisation").on(t.organisationId),
    index("room_messages_of").on(t.personId),
  ],
);

/** Whom a message mentions. */
export const roomMentions = table(
  "room_mentions",
  {
    messageId: text()
      .notNull()
      .references(() => roomMessages.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.messageId, t.personId] }), index("room_mentions_person").on(t.personId)],
);

/** How far somebody has read a thread. */
export const threadReadings = table(
  "thread_readings",
  {
    threadId: text()
      .notNull()
      .references(() => roomThreads.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** When the newest message that they were shown was written. */
    readUntil: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.personId] }), index("thread_readings_person").on(t.personId)],
);

/** Which emails somebody wants about the discussion of a consortium: all of them where there is no row. */
export const discussionSettings = table(
  "discussion_settings",
  {
    consortiumId: text()
      .notNull()
      .references(() => consortia.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    emails: oneOf(DISCUSSION_EMAILS).notNull(),
    /** Until when the last digest told of what was new; unset before the first one. */
    digestedUntil: instant(),
  },
  (t) => [primaryKey({ columns: [t.consortiumId, t.personId] }), index("discussion_settings_person").on(t.personId)],
);
