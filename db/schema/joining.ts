import { id, index, instant, json, oneOf, table, text } from "#dialect";
import { LOCALES } from "#domain/kernel/state";
import { DNS_RESULTS, JOIN_PROOFS, JOIN_REQUEST_STATUSES, SUCCESSION_CAUSES, SUCCESSION_STATUSES } from "#domain/organisations/state";
import { organisations } from "./organisations.ts";

/** Somebody who asks, in an application or on its page, to act for an organisation that is here already. Purpose: let the people there answer, or the office where nobody can. Retention: the application's, at most 90 days after the answer. */
export const organisationJoinRequests = table(
  "organisation_join_requests",
  {
    id: id(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    /** The application in which it was asked; unset where it was asked on the organisation's page. */
    applicationId: text(),
    email: text().notNull(),
    emailKey: text().notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    position: text().notNull(),
    locale: oneOf(LOCALES).notNull(),
    status: oneOf(JOIN_REQUEST_STATUSES).notNull(),
    askedAt: instant().notNull(),
    /** How the office can tell that they act for it, as they say. */
    evidence: text(),
    /** Of the emailed link to the page of the request, hashed. */
    tokenHash: text().unique(),
    /** What a TXT record of the web domain is to hold; public once it is there. */
    dnsValue: text(),
    dnsCheckedAt: instant(),
    dnsResult: oneOf(DNS_RESULTS),
    dnsAnswer: json<string[]>(),
    /** When the owners and admins were emailed; unset where there was nobody. */
    toldAt: instant(),
    /** Of the office's answer: what it rests on and why. */
    proof: oneOf(JOIN_PROOFS),
    reason: text(),
    decidedBy: text(),
    decidedAt: instant(),
    /** What the office's answer made, and the email that tells of it: while that is held, the answer can be undone. */
    invitationId: text(),
    mailId: text(),
  },
  (t) => [
    index("organisation_join_requests_organisation").on(t.organisationId, t.status),
    index("organisation_join_requests_application").on(t.applicationId),
    index("organisation_join_requests_email").on(t.emailKey),
    index("organisation_join_requests_status").on(t.status, t.askedAt),
  ],
);

/** No owner of an organisation can be reached: who is asked to take over, and who did. Purpose: never without an owner. Retention: 12 months. */
export const organisationSuccessions = table(
  "organisation_successions",
  {
    id: id(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    /** The owner of longest standing, or one who left. */
    ownerId: text().notNull(),
    cause: oneOf(SUCCESSION_CAUSES).notNull(),
    status: oneOf(SUCCESSION_STATUSES).notNull(),
    openedAt: instant().notNull(),
    handedTo: text(),
    handedBy: text(),
    handedAt: instant(),
    /** Why the office handed it over, and why the former owner objects. */
    reason: text(),
    objection: text(),
    objectedAt: instant(),
  },
  (t) => [
    index("organisation_successions_organisation").on(t.organisationId, t.status),
    index("organisation_successions_status").on(t.status, t.openedAt),
  ],
);

/** The link by which one owner or admin answers a request from their email, hashed. It goes with the answer. */
export const joinAnswerLinks = table(
  "join_answer_links",
  {
    tokenHash: text().primaryKey(),
    requestId: text()
      .notNull()
      .references(() => organisationJoinRequests.id, { onDelete: "cascade" }),
    personId: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index("join_answer_links_request").on(t.requestId), index("join_answer_links_person").on(t.personId)],
);
