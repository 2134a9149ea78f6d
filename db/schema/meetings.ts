import { id, index, instant, int, json, oneOf, primaryKey, table, text } from "#dialect";
import type { SlotAnswer } from "#domain/consortia/meetings/state";
import { LOCALES } from "#domain/kernel/state";
import { consortia, consortiumMembers } from "./consortia.ts";

/** A meeting of the partners of a consortium, with the times that somebody proposes for it. */
export const meetings = table(
  "meetings",
  {
    id: id(),
    consortiumId: text()
      .notNull()
      .references(() => consortia.id, { onDelete: "cascade" }),
    /** The place of the partner that proposes it, and who of it did. */
    memberId: text()
      .notNull()
      .references(() => consortiumMembers.id, { onDelete: "cascade" }),
    personId: text().notNull(),
    topic: text().notNull(),
    language: oneOf(LOCALES).notNull(),
    minutes: int().notNull(),
    /** Where, or how: an address or a link; null where nobody said. */
    place: text(),
    /** Instants in UTC, as "2026-12-13T16:00:00.000Z", the earliest first. */
    times: json<string[]>().notNull(),
    /** Which of them was chosen, counted from 0; null as long as none is. */
    fixed: int(),
    proposedAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    index("meetings_consortium").on(t.consortiumId, t.proposedAt),
    index("meetings_member").on(t.memberId),
    index("meetings_person").on(t.personId),
  ],
);

/** When the coordinator would meet an organisation that asks to join: it ends with the request. */
export const firstMeetings = table(
  "first_meetings",
  {
    /** The place that it asks for. */
    memberId: text()
      .primaryKey()
      .references(() => consortiumMembers.id, { onDelete: "cascade" }),
    /** Tells one proposal from the next in calendars. */
    id: text().notNull().unique(),
    /** Who of the coordinator proposes it. */
    personId: text().notNull(),
    minutes: int().notNull(),
    /** Where, or how: an address or a link. */
    place: text(),
    /** Instants in UTC, the earliest first. */
    times: json<string[]>().notNull(),
    /** Which of them was chosen, counted from 0; null as long as none is. */
    chosen: int(),
    /** What whoever asks wrote where none suits; null where it did not say so. */
    reply: text(),
    replyLanguage: oneOf(LOCALES),
    proposedAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [index("first_meetings_person").on(t.personId)],
);

/** When the people of a partner could meet. */
export const meetingAnswers = table(
  "meeting_answers",
  {
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => consortiumMembers.id, { onDelete: "cascade" }),
    personId: text().notNull(),
    /** One for each time. */
    answers: json<SlotAnswer[]>().notNull(),
    answeredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.memberId] }),
    index("meeting_answers_member").on(t.memberId),
    index("meeting_answers_person").on(t.personId),
  ],
);
