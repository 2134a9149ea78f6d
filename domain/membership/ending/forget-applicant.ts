import { and, eq, inArray, or } from "drizzle-orm";
import { applicationKeys } from "#db/schema/duplicates";
import { organisationJoinRequests } from "#db/schema/joining";
import { auditEvents, auditPersonal, outbox } from "#db/schema/kernel";
import {
  applicationAccess,
  applicationAnswers,
  applicationCollaborators,
  applicationComments,
  applicationLinks,
  applications,
  consents,
} from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { jsonText } from "#dialect";
import type { Turn } from "#domain/kernel/context";
import { forgetMails } from "#domain/kernel/mail/forget-mails";
import type { ApplicationStatus } from "#domain/membership/state";
import { relist } from "#domain/organisations/profile/relist";
import { eraseApplication } from "./erase-application.ts";

type Applicant = { email: string; emailKey: string; firstName: string; lastName: string };
const ENDED: ApplicationStatus[] = ["refused", "withdrawn", "expired"];
/** What an applicant answers about themselves. */
const ABOUT_THEM = ["firstName", "lastName", "position", "email", "phone"];
const OWN = [applicationLinks, applicationAccess, applicationKeys, consents, organisationJoinRequests];

/** Takes a person out of the applications that they made or helped with: one that ended goes whole; an approved one is its organisation's and stays without them. Part of the verb that erases them. */
export async function forgetApplicant(turn: Turn, person: Applicant) {
  const made = await turn.db
    .select({ id: applications.id, status: applications.status, firstName: applications.firstName, lastName: applications.lastName })
    .from(applications)
    .where(eq(applications.emailKey, person.emailKey));
  for (const { id } of made.filter(({ status }) => ENDED.includes(status))) await eraseApplication(turn, id);
  const kept = made.filter(({ status }) => !ENDED.includes(status)).map(({ id }) => id);
  await forgetPhone(turn, kept);
  const blank = { firstName: "", lastName: "", nameKey: "", email: "", emailKey: "", position: "" };
  await turn.db.update(applications).set(blank).where(inArray(applications.id, kept));
  for (const list of OWN) await turn.db.delete(list).where(inArray(list.applicationId, kept));
  await turn.db
    .delete(applicationAnswers)
    .where(
      and(
        inArray(applicationAnswers.applicationId, kept),
        or(inArray(applicationAnswers.question, ABOUT_THEM), eq(jsonText(applicationAnswers.value), JSON.stringify(person.email))),
      ),
    );
  await forgetMails(turn, inArray(outbox.subjectId, kept));
  const events = turn.db.select({ seq: auditEvents.seq }).from(auditEvents).where(inArray(auditEvents.subjectId, kept));
  await turn.db.delete(auditPersonal).where(inArray(auditPersonal.seq, events));
  await forgetCollaborator(
    turn,
    person.emailKey,
    kept,
    [person, ...made].map(({ firstName, lastName }) => `${firstName} ${lastName}`),
  );
}

/** The number that they gave became that of their organisation. */
async function forgetPhone(turn: Turn, ids: string[]) {
  const given = await turn.db
    .select({ organisationId: applications.organisationId, phone: applicationAnswers.value })
    .from(applications)
    .innerJoin(applicationAnswers, and(eq(applicationAnswers.applicationId, applications.id), eq(applicationAnswers.question, "phone")))
    .where(inArray(applications.id, ids));
  for (const { organisationId, phone } of given) {
    if (!organisationId) continue;
    await turn.db
      .update(organisations)
      .set({ phone: null })
      .where(and(eq(organisations.id, organisationId), eq(organisations.phone, String(phone))));
    await relist(turn, organisationId);
  }
}

/** Their place at the applications of others, and their name beside what they said there: each under which they were known. */
async function forgetCollaborator(turn: Turn, emailKey: string, own: string[], known: string[]) {
  const helped = await turn.db
    .delete(applicationCollaborators)
    .where(eq(applicationCollaborators.emailKey, emailKey))
    .returning({ applicationId: applicationCollaborators.applicationId, name: applicationCollaborators.name });
  const where = [...own, ...helped.map(({ applicationId }) => applicationId)];
  const names = [...known, ...helped.map(({ name }) => name)];
  await turn.db
    .update(applicationComments)
    .set({ author: "—" })
    .where(and(inArray(applicationComments.applicationId, where), inArray(applicationComments.author, names)));
}
