import { bool, id, index, instant, int, oneOf, table, text, uniqueIndex } from "#dialect";
import { LOCALES } from "#domain/kernel/state";
import { consortia } from "./consortia.ts";
import { organisations } from "./organisations.ts";

/** The confidentiality agreement of a consortium. None is ever changed: a new version takes its place, and is accepted again. */
export const roomAgreements = table(
  "room_agreements",
  {
    id: id(),
    consortiumId: text()
      .notNull()
      .references(() => consortia.id, { onDelete: "cascade" }),
    /** 1 for the first. */
    version: int().notNull(),
    text: text().notNull(),
    language: oneOf(LOCALES).notNull(),
    sha256: text().notNull(),
    setAt: instant().notNull(),
    setBy: text().notNull(),
  },
  (t) => [uniqueIndex("room_agreements_version").on(t.consortiumId, t.version)],
);

/** Who accepted which version: rows are added and never changed. */
export const roomAcceptances = table(
  "room_acceptances",
  {
    id: id(),
    agreementId: text()
      .notNull()
      .references(() => roomAgreements.id, { onDelete: "cascade" }),
    personId: text().notNull(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    /** What the person was called when they accepted; null once they are erased. */
    personName: text(),
    acceptedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("room_acceptances_person").on(t.agreementId, t.personId),
    index("room_acceptances_organisation").on(t.organisationId),
    index("room_acceptances_of").on(t.personId),
  ],
);

/** What the partners of a consortium share. Its files are its versions. */
export const roomDocuments = table(
  "room_documents",
  {
    id: id(),
    consortiumId: text()
      .notNull()
      .references(() => consortia.id, { onDelete: "cascade" }),
    title: text().notNull(),
    /** Shown only to those who have accepted the agreement in force, where there is one. */
    isConfidential: bool().notNull(),
    /** When its newest version came. */
    changedAt: instant().notNull(),
  },
  (t) => [index("room_documents_consortium").on(t.consortiumId, t.changedAt)],
);

/** One file of a document. */
export const roomVersions = table(
  "room_versions",
  {
    id: id(),
    documentId: text()
      .notNull()
      .references(() => roomDocuments.id, { onDelete: "cascade" }),
    /** 1 for the first: of two that come at once, one is refused. */
    version: int().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    bytes: int().notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull().unique(),
    uploadedBy: text().notNull(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    uploadedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("room_versions_version").on(t.documentId, t.version), index("room_versions_organisation").on(t.organisationId)],
);

/** Who saved which file. */
export const roomDownloads = table(
  "room_downloads",
  {
    id: id(),
    versionId: text()
      .notNull()
      .references(() => roomVersions.id, { onDelete: "cascade" }),
    personId: text().notNull(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    at: instant().notNull(),
  },
  (t) => [
    index("room_downloads_version").on(t.versionId, t.at),
    index("room_downloads_organisation").on(t.organisationId),
    index("room_downloads_of").on(t.personId),
    index("room_downloads_at").on(t.at),
  ],
);

/** What the partners of a consortium have decided, as one of them wrote it down. */
export const roomDecisions = table(
  "room_decisions",
  {
    id: id(),
    consortiumId: text()
      .notNull()
      .references(() => consortia.id, { onDelete: "cascade" }),
    text: text().notNull(),
    language: oneOf(LOCALES).notNull(),
    personId: text().notNull(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    at: instant().notNull(),
  },
  (t) => [
    index("room_decisions_consortium").on(t.consortiumId, t.at),
    index("room_decisions_organisation").on(t.organisationId),
    index("room_decisions_of").on(t.personId),
  ],
);
