import { bool, id, index, instant, oneOf, primaryKey, table, text } from "#dialect";
import { MESSAGE_ABOUTS, MESSAGE_STATUSES, REPORT_REASONS } from "#domain/organisations/state";
import { organisations } from "./organisations.ts";

/** What a member wrote to an organisation through the portal, and its answer. Neither side sees the other's address until it is answered. */
export const organisationMessages = table(
  "organisation_messages",
  {
    id: id(),
    clusterId: text().notNull(),
    toId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    fromId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    senderId: text().notNull(),
    about: oneOf(MESSAGE_ABOUTS).notNull(),
    topic: text().notNull(),
    text: text().notNull(),
    status: oneOf(MESSAGE_STATUSES).notNull(),
    /** Its sender was blocked: it reached nobody, and its sender is not told. */
    withheld: bool().notNull(),
    sentAt: instant().notNull(),
    answer: text(),
    answeredBy: text(),
    answeredAt: instant(),
    reportReason: oneOf(REPORT_REASONS),
    reportedBy: text(),
    reportedAt: instant(),
  },
  (t) => [
    index("organisation_messages_to").on(t.toId, t.sentAt),
    index("organisation_messages_from").on(t.fromId, t.sentAt),
    index("organisation_messages_sender").on(t.senderId, t.sentAt),
  ],
);

/** Whose messages do not reach an organisation any more. */
export const organisationBlocks = table(
  "organisation_blocks",
  {
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    blockedId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    blockedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.blockedId] }), index("organisation_blocks_blocked").on(t.blockedId)],
);
