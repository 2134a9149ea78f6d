import { bool, id, index, instant, oneOf, primaryKey, table, text, uniqueIndex } from "#dialect";
import {
  ADMINISTRATOR_CHANGES,
  CLUSTER_ROLES,
  LINK_PURPOSES,
  ORGANISATION_ROLES,
  PERSON_STATUSES,
  READ_THINGS,
} from "#domain/access/state";
import { LOCALES } from "#domain/kernel/state";
import { clusters } from "./kernel.ts";
import { organisations } from "./organisations.ts";

/** Purpose: sign-in and work for an organisation or the cluster. Retention: while they act for one, then 12 months. */
export const people = table(
  "people",
  {
    id: id(),
    clusterId: text()
      .notNull()
      .references(() => clusters.id),
    email: text().notNull(),
    emailKey: text().notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    /** The name as it is looked for, folded. */
    nameKey: text().notNull(),
    position: text().notNull(),
    locale: oneOf(LOCALES).notNull(),
    status: oneOf(PERSON_STATUSES).notNull(),
    /** Single-key shortcuts act in the queue (WCAG 2.1.4: they can be switched off). */
    shortcutKeys: bool().notNull().default(true),
    createdAt: instant().notNull(),
    /** When they asked that their data be erased, until that is done or they change their mind. */
    erasureAskedAt: instant(),
    /** When a mail server rejected their address for good, until they sign in from an email again. */
    mailBouncedAt: instant(),
  },
  (t) => [uniqueIndex("people_email").on(t.clusterId, t.emailKey)],
);

export const sessions = table(
  "sessions",
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    signedInAt: instant().notNull(),
    browser: text().notNull(),
  },
  (t) => [index("sessions_person").on(t.personId)],
);

/** A mailed link, hashed. Its row goes when its page's POST redeems it. */
export const signInLinks = table(
  "sign_in_links",
  {
    tokenHash: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    purpose: oneOf(LINK_PURPOSES).notNull(),
    sessionId: text(),
    returnTo: text(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index("sign_in_links_person").on(t.personId)],
);

/** The one-time link that makes the first staffAdmin of an empty installation. */
export const setupLinks = table("setup_links", {
  tokenHash: text().primaryKey(),
  clusterId: text()
    .notNull()
    .references(() => clusters.id),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
});

export const clusterRoles = table(
  "cluster_roles",
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: oneOf(CLUSTER_ROLES).notNull(),
    grantedAt: instant().notNull(),
    grantedBy: text(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.role] })],
);

/** Somebody is to become an administrator, or to be one no longer, when a second administrator confirms. Retention: with the person. */
export const administratorProposals = table(
  "administrator_proposals",
  {
    id: id(),
    clusterId: text().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    change: oneOf(ADMINISTRATOR_CHANGES).notNull(),
    reason: text().notNull(),
    askedBy: text().notNull(),
    askedAt: instant().notNull(),
    confirmedBy: text(),
    confirmedAt: instant(),
    declinedAt: instant(),
  },
  (t) => [index("administrator_proposals_person").on(t.personId)],
);

/** Who acts for which organisation: a row is a confirmed membership; removing it is immediate. */
export const organisationPeople = table(
  "organisation_people",
  {
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: oneOf(ORGANISATION_ROLES).notNull(),
    since: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.personId] }), index("organisation_people_person").on(t.personId)],
);

/** Purpose: let a named address act for an organisation. Retention: 12 months after it ended. */
export const invitations = table(
  "invitations",
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    email: text().notNull(),
    emailKey: text().notNull(),
    role: oneOf(ORGANISATION_ROLES).notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    position: text().notNull(),
    locale: oneOf(LOCALES).notNull(),
    applicationId: text(),
    invitedBy: text(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [index("invitations_organisation").on(t.organisationId), index("invitations_application").on(t.applicationId)],
);

/** Purpose: know who of the staff and the committee opened personal data. Retention: 12 months. One row an hour for the same thing. */
export const readings = table(
  "readings",
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    what: oneOf(READ_THINGS).notNull(),
    /** Of an application or a person; empty for a list. */
    subjectId: text().notNull(),
    hour: instant().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.what, t.subjectId, t.hour] }),
    index("readings_at").on(t.at),
    index("readings_subject").on(t.subjectId, t.at),
  ],
);
