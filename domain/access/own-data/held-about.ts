import { and, asc, eq, isNotNull, ne } from "drizzle-orm";
import { clusterRoles, invitations, organisationPeople, people, readings, sessions } from "#db/schema/access";
import { organisationJoinRequests } from "#db/schema/joining";
import { auditEvents, outbox } from "#db/schema/kernel";
import { applications, consents } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { Owner } from "./own-data-reads.ts";

/** Who somebody is here, what they may do, and what was noted of it. */
export const heldAbout = async ({ db }: Context, { personId, email, emailKey }: Owner) => ({
  account: await db
    .select({
      email: people.email,
      firstName: people.firstName,
      lastName: people.lastName,
      position: people.position,
      language: people.locale,
      status: people.status,
      shortcutKeys: people.shortcutKeys,
      createdAt: people.createdAt,
      erasureAskedAt: people.erasureAskedAt,
      emailReturnedAt: people.mailBouncedAt,
    })
    .from(people)
    .where(eq(people.id, personId)),
  clusterRoles: await db
    .select({ role: clusterRoles.role, grantedAt: clusterRoles.grantedAt })
    .from(clusterRoles)
    .where(eq(clusterRoles.personId, personId))
    .orderBy(asc(clusterRoles.role)),
  organisations: await db
    .select({ organisation: organisations.name, role: organisationPeople.role, since: organisationPeople.since })
    .from(organisationPeople)
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .where(eq(organisationPeople.personId, personId))
    .orderBy(asc(organisations.nameKey)),
  applications: await db
    .select({
      reference: applications.reference,
      organisation: applications.organisationName,
      firstName: applications.firstName,
      lastName: applications.lastName,
      email: applications.email,
      position: applications.position,
      country: applications.country,
      language: applications.locale,
      createdAt: applications.createdAt,
      submittedAt: applications.submittedAt,
    })
    .from(applications)
    .where(and(eq(applications.emailKey, emailKey), ne(applications.status, "unconfirmed")))
    .orderBy(asc(applications.createdAt)),
  invitationsAccepted: await db
    .select({
      organisation: organisations.name,
      role: invitations.role,
      firstName: invitations.firstName,
      lastName: invitations.lastName,
      position: invitations.position,
      createdAt: invitations.createdAt,
      acceptedAt: invitations.acceptedAt,
    })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .where(and(eq(invitations.emailKey, emailKey), isNotNull(invitations.acceptedAt)))
    .orderBy(asc(invitations.createdAt)),
  requestsToAct: await db
    .select({
      organisation: organisations.name,
      firstName: organisationJoinRequests.firstName,
      lastName: organisationJoinRequests.lastName,
      position: organisationJoinRequests.position,
      evidence: organisationJoinRequests.evidence,
      askedAt: organisationJoinRequests.askedAt,
    })
    .from(organisationJoinRequests)
    .innerJoin(organisations, eq(organisations.id, organisationJoinRequests.organisationId))
    .where(and(eq(organisationJoinRequests.emailKey, emailKey), ne(organisationJoinRequests.status, "unconfirmed")))
    .orderBy(asc(organisationJoinRequests.askedAt)),
  sessions: await db
    .select({ browser: sessions.browser, createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .where(eq(sessions.personId, personId))
    .orderBy(asc(sessions.createdAt)),
  consents: await db
    .select({
      kind: consents.kind,
      textVersion: consents.textVersion,
      language: consents.locale,
      givenAt: consents.givenAt,
      withdrawnAt: consents.withdrawnAt,
    })
    .from(consents)
    .where(eq(consents.personId, personId))
    .orderBy(asc(consents.givenAt)),
  emails: await db
    .select({ email: outbox.template, language: outbox.locale, sentAt: outbox.endedAt })
    .from(outbox)
    .where(and(eq(outbox.recipient, email), eq(outbox.status, "done")))
    .orderBy(asc(outbox.createdAt)),
  openedByStaff: await db
    .select({ what: readings.what, at: readings.at })
    .from(readings)
    .where(eq(readings.subjectId, personId))
    .orderBy(asc(readings.at)),
  acts: await db
    .select({ at: auditEvents.at, act: auditEvents.action, about: auditEvents.subjectKind })
    .from(auditEvents)
    .where(eq(auditEvents.actorId, personId))
    .orderBy(asc(auditEvents.seq)),
});
