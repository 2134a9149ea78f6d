import { id, index, instant, int, oneOf, table, text, uniqueIndex } from "#dialect";
import { LOCALES } from "#domain/kernel/state";
import { APPLICATION_LINK_PURPOSES, APPLICATION_STATUSES, CONSENT_KINDS } from "#domain/membership/state";
import { people } from "./access.ts";
import { clusters } from "./kernel.ts";

/** Purpose: decide on a membership. Retention: unconfirmed 7 days; 12 months after a refusal or withdrawal; else with the membership. */
export const applications = table(
  "applications",
  {
    id: id(),
    clusterId: text()
      .notNull()
      .references(() => clusters.id),
    reference: text().notNull().unique(),
    submitKey: text().notNull().unique(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    email: text().notNull(),
    emailKey: text().notNull(),
    country: text().notNull(),
    position: text().notNull(),
    organisationName: text().notNull(),
    organisationKey: text().notNull(),
    locale: oneOf(LOCALES).notNull(),
    status: oneOf(APPLICATION_STATUSES).notNull(),
    assignedTo: text().references(() => people.id),
    decisionReason: text(),
    organisationId: text(),
    createdAt: instant().notNull(),
    /** When it reached the queue; waiting time counts from here. Unset while unconfirmed. */
    submittedAt: instant(),
    decidedAt: instant(),
    version: int().notNull(),
  },
  (t) => [
    index("applications_queue").on(t.clusterId, t.status, t.submittedAt),
    index("applications_decided").on(t.clusterId, t.decidedAt),
    index("applications_email").on(t.emailKey, t.organisationKey),
    index("applications_assigned").on(t.assignedTo),
  ],
);

/** A request for changes: what staff asked and when the applicant answered it. */
export const changeRequests = table(
  "change_requests",
  {
    id: id(),
    applicationId: text()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    message: text().notNull(),
    askedBy: text().notNull(),
    askedAt: instant().notNull(),
    answeredAt: instant(),
  },
  (t) => [index("change_requests_application").on(t.applicationId)],
);

/** Internal notes: they never leave staff pages. */
export const applicationNotes = table(
  "application_notes",
  {
    id: id(),
    applicationId: text()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    authorId: text()
      .notNull()
      .references(() => people.id),
    text: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index("application_notes_application").on(t.applicationId)],
);

/** Mailed links of one application: confirm (7 days) and status (30 days), hashed; a GET never uses one up. */
export const applicationLinks = table(
  "application_links",
  {
    tokenHash: text().primaryKey(),
    applicationId: text()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    purpose: oneOf(APPLICATION_LINK_PURPOSES).notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index("application_links_application").on(t.applicationId)],
);

/** A browser that opened the mailed link: its cookie reads one application for 30 days. */
export const applicationAccess = table(
  "application_access",
  {
    tokenHash: text().primaryKey(),
    applicationId: text()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index("application_access_application").on(t.applicationId)],
);

/** Who agreed to what, in which text, language and when. One row a consent; withdrawn by a date, never by deletion. */
export const consents = table(
  "consents",
  {
    id: id(),
    applicationId: text().references(() => applications.id, { onDelete: "cascade" }),
    personId: text().references(() => people.id, { onDelete: "cascade" }),
    kind: oneOf(CONSENT_KINDS).notNull(),
    textVersion: text().notNull(),
    locale: oneOf(LOCALES).notNull(),
    givenAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [uniqueIndex("consents_application").on(t.applicationId, t.kind), index("consents_person").on(t.personId)],
);
