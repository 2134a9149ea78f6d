import { sql } from "drizzle-orm";
import { id, index, instant, int, json, oneOf, primaryKey, table, text, uniqueIndex } from "#dialect";
import { LOCALES } from "#domain/kernel/state";
import {
  type Answer,
  APPLICATION_LINK_PURPOSES,
  APPLICATION_STATUSES,
  COLLABORATOR_ROLES,
  CONSENT_KINDS,
  REFERENCE_ANSWERS,
} from "#domain/membership/state";
import type { KindKey } from "#domain/organisations/state";
import { people } from "./access.ts";
import { clusters } from "./kernel.ts";
import { applicationDefinitions } from "./kinds.ts";
import { organisations } from "./organisations.ts";

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
    /** The applicant's name as it is looked for, folded. */
    nameKey: text().notNull(),
    email: text().notNull(),
    emailKey: text().notNull(),
    country: text().notNull(),
    position: text().notNull(),
    organisationName: text().notNull(),
    organisationKey: text().notNull(),
    locale: oneOf(LOCALES).notNull(),
    status: oneOf(APPLICATION_STATUSES).notNull(),
    /** Chosen on the task list; with it the definition that holds to the end. */
    kind: text().$type<KindKey>(),
    definitionId: text().references(() => applicationDefinitions.id),
    /** The rules of the review in force when it was sent. */
    rulesId: text(),
    assignedTo: text().references(() => people.id),
    decisionReason: text(),
    organisationId: text(),
    createdAt: instant().notNull(),
    /** When it reached the queue; waiting time counts from here. Unset while unconfirmed. */
    submittedAt: instant(),
    decidedAt: instant(),
    /** Until when the applicant was promised an answer: set once, when the application reaches the queue, and never moved. */
    answerBy: instant(),
    version: int().notNull(),
  },
  (t) => [
    index("applications_queue").on(t.clusterId, t.status, t.submittedAt),
    index("applications_views").on(t.clusterId, t.status, t.assignedTo, t.submittedAt, t.id),
    index("applications_promised").on(t.clusterId, t.status, t.answerBy),
    index("applications_countries").on(t.clusterId, t.country, t.submittedAt),
    index("applications_decided").on(t.clusterId, t.decidedAt),
    index("applications_started").on(t.clusterId, t.createdAt),
    index("applications_email").on(t.emailKey, t.organisationKey),
    index("applications_assigned").on(t.assignedTo),
    index("applications_organisation").on(t.organisationId),
  ],
);

/** A further form for an application that was there already: its receipt has a reference of its own, which leads to the application. Purpose and retention: the application's. */
export const applicationReceipts = table(
  "application_receipts",
  {
    reference: text().primaryKey(),
    formKey: text().notNull().unique(),
    applicationId: text()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
  },
  (t) => [index("application_receipts_application").on(t.applicationId)],
);

/** One answer a question. The task list, the check page and the review all read these rows. */
export const applicationAnswers = table(
  "application_answers",
  {
    applicationId: text()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    question: text().notNull(),
    value: json<Answer>().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.question] })],
);

/** A file that was checked, re-made and stored privately under its key. Purpose and retention: the application's. */
export const applicationDocuments = table(
  "application_documents",
  {
    id: id(),
    applicationId: text()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    question: text().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    bytes: int().notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull().unique(),
    altText: text(),
    uploadedAt: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [index("application_documents_application").on(t.applicationId)],
);

/** A colleague who may view, comment or edit one application. */
export const applicationCollaborators = table(
  "application_collaborators",
  {
    id: id(),
    applicationId: text()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    name: text().notNull(),
    email: text().notNull(),
    emailKey: text().notNull(),
    role: oneOf(COLLABORATOR_ROLES).notNull(),
    invitedAt: instant().notNull(),
    joinedAt: instant(),
    removedAt: instant(),
  },
  (t) => [index("application_collaborators_application").on(t.applicationId)],
);

/** What colleagues say to each other about a question while they write. Staff never see it. */
export const applicationComments = table(
  "application_comments",
  {
    id: id(),
    applicationId: text()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    question: text().notNull(),
    author: text().notNull(),
    text: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index("application_comments_application").on(t.applicationId)],
);

/** A member organisation that the applicant named and that was asked by mail whether it vouches for it. */
export const memberReferences = table(
  "member_references",
  {
    id: id(),
    applicationId: text()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique(),
    askedAt: instant().notNull(),
    /** The outbox's row that asks; none where the portal has no address for the member. */
    mailId: text(),
    expiresAt: instant().notNull(),
    answer: oneOf(REFERENCE_ANSWERS),
    comment: text(),
    answeredAt: instant(),
  },
  (t) => [
    uniqueIndex("member_references_organisation").on(t.applicationId, t.organisationId),
    index("member_references_named").on(t.organisationId),
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
    /** Until when the applicant is asked to answer; an email reminds three days before. */
    dueAt: instant(),
    answeredAt: instant(),
    /** Why the applicant did not make each change. */
    explanation: text(),
  },
  (t) => [index("change_requests_application").on(t.applicationId)],
);

/** One point of a request, at the field that it is about. `before` and `after` are what was there when it was asked and when it was answered. */
export const changePoints = table(
  "change_points",
  {
    id: id(),
    requestId: text()
      .notNull()
      .references(() => changeRequests.id, { onDelete: "cascade" }),
    n: int().notNull().default(1),
    question: text().notNull(),
    text: text().notNull(),
    before: json<Answer>(),
    after: json<Answer>(),
    /** Staff found the answer good enough. */
    resolvedAt: instant(),
    resolvedBy: text(),
  },
  (t) => [index("change_points_request").on(t.requestId)],
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
    /** The colleague whose link it is; the applicant's own has none. */
    collaboratorId: text().references(() => applicationCollaborators.id, { onDelete: "cascade" }),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index("application_links_application").on(t.applicationId), index("application_links_collaborator").on(t.collaboratorId)],
);

/** A browser that opened the mailed link: its cookie reads one application for 30 days. */
export const applicationAccess = table(
  "application_access",
  {
    tokenHash: text().primaryKey(),
    applicationId: text()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    collaboratorId: text().references(() => applicationCollaborators.id, { onDelete: "cascade" }),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index("application_access_application").on(t.applicationId), index("application_access_collaborator").on(t.collaboratorId)],
);

/** Who agreed to what, in which text, language and when. A row each time it was given; withdrawing writes its date, and nothing else in a row ever changes. */
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
  (t) => [
    index("consents_application").on(t.applicationId, t.kind),
    index("consents_person").on(t.personId),
    // Given twice at once it is given once.
    uniqueIndex("consents_open").on(t.applicationId, t.kind).where(sql`withdrawn_at is null`),
  ],
);
