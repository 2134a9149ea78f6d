import { bool, id, index, instant, int, json, oneOf, primaryKey, table, text } from "#dialect";
import { CONSORTIUM_LOOKS, type ReviewedText } from "#domain/consortia/moderation/state";
import { LOOKS, WATCHED_SOURCES } from "#domain/organisations/state";
import { consortia } from "./consortia.ts";
import { clusters } from "./kernel.ts";
import { organisations } from "./organisations.ts";

/** That staff looked at an organisation's page, and what they did about it. The latest of an organisation counts; undone, it is gone. */
export const organisationLooks = table(
  "organisation_looks",
  {
    id: id(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    /** Which version of the profile they saw. */
    version: int().notNull(),
    how: oneOf(LOOKS).notNull(),
    lookedBy: text().notNull(),
    lookedAt: instant().notNull(),
  },
  (t) => [index("organisation_looks_organisation").on(t.organisationId, t.lookedAt)],
);

/** That staff reviewed a consortium, what they did about it, and the text that they read. The latest of a consortium counts; undone, it is gone. */
export const consortiumLooks = table(
  "consortium_looks",
  {
    id: id(),
    consortiumId: text()
      .notNull()
      .references(() => consortia.id, { onDelete: "cascade" }),
    /** Which version of the consortium they saw. */
    version: int().notNull(),
    how: oneOf(CONSORTIUM_LOOKS).notNull(),
    reviewed: json<ReviewedText>().notNull(),
    lookedBy: text().notNull(),
    lookedAt: instant().notNull(),
  },
  (t) => [index("consortium_looks_consortium").on(t.consortiumId, t.lookedAt)],
);

/** The words that a cluster's staff look at first, as they typed them. */
export const watchedWords = table("watched_words", {
  clusterId: text()
    .primaryKey()
    .references(() => clusters.id),
  words: json<string[]>().notNull(),
  version: int().notNull(),
  changedAt: instant().notNull(),
  changedBy: text().notNull(),
});

/** Whether a cluster's office checks a new consortium before others read it; where there is no row it does not. */
export const consortiumChecking = table("consortium_checking", {
  clusterId: text()
    .primaryKey()
    .references(() => clusters.id),
  isChecked: bool().notNull(),
  version: int().notNull(),
  changedAt: instant().notNull(),
  changedBy: text().notNull(),
});

/** That a text contains a watched word: where, and since when. It is marked, and nothing is held back. */
export const watchedFinds = table(
  "watched_finds",
  {
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    source: oneOf(WATCHED_SOURCES).notNull(),
    /** The organisation, message, seat or request whose text it is. */
    sourceId: text().notNull(),
    word: text().notNull(),
    foundAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.word] }), index("watched_finds_organisation").on(t.organisationId, t.foundAt)],
);
