import { and, eq, inArray, isNotNull, or } from "drizzle-orm";
import { readings } from "#db/schema/access";
import { applicationKeys, applicationLikes } from "#db/schema/duplicates";
import { organisationJoinRequests } from "#db/schema/joining";
import { auditEvents, auditPersonal, outbox } from "#db/schema/kernel";
import {
  applicationAccess,
  applicationAnswers,
  applicationCollaborators,
  applicationComments,
  applicationDocuments,
  applicationLinks,
  applications,
  changeRequests,
  consents,
  memberReferences,
} from "#db/schema/membership";
import { applicationNotes, applicationScores, committeeVotes, draftPoints, recusals, reopenings, snoozes } from "#db/schema/review";
import { clearErasedBytes } from "#domain/kernel/clear-erased-bytes";
import type { Turn } from "#domain/kernel/context";
import { forgetMails, holds } from "#domain/kernel/mail/forget-mails";
import { dropDocuments } from "#domain/membership/documents/drop-documents";

const NOTHING = {
  firstName: "",
  lastName: "",
  nameKey: "",
  email: "",
  emailKey: "",
  position: "",
  organisationName: "",
  organisationKey: "",
  country: "",
  decisionReason: null,
};

const PERSONAL = [
  applicationKeys,
  applicationLikes,
  organisationJoinRequests,
  consents,
  applicationLinks,
  applicationAccess,
  applicationAnswers,
  applicationComments,
  applicationCollaborators,
  applicationDocuments,
  memberReferences,
  applicationNotes,
  applicationScores,
  changeRequests,
  draftPoints,
  committeeVotes,
  recusals,
  reopenings,
  snoozes,
];

/** Deletes every personal value of an application; its reference, state and history stay. Part of the verb that says why. */
export async function eraseApplication(turn: Turn, applicationId: string) {
  const [erased] = await turn.db
    .update(applications)
    .set(NOTHING)
    .where(eq(applications.id, applicationId))
    .returning({ reference: applications.reference });
  if (!erased) throw new Error(`No application ${applicationId}`);
  const { reference } = erased;
  await dropDocuments(turn, applicationId, eq(applicationDocuments.applicationId, applicationId));
  // A consent that is also a person's stays theirs.
  await turn.db
    .update(consents)
    .set({ applicationId: null })
    .where(and(eq(consents.applicationId, applicationId), isNotNull(consents.personId)));
  for (const list of PERSONAL) await turn.db.delete(list).where(eq(list.applicationId, applicationId));
  await turn.db.delete(readings).where(eq(readings.subjectId, applicationId));
  // Also mails about something else that name it, such as the weekly list of what is overdue.
  await forgetMails(turn, or(eq(outbox.subjectId, applicationId), holds(outbox.data, reference)));
  const events = turn.db.select({ seq: auditEvents.seq }).from(auditEvents).where(eq(auditEvents.subjectId, applicationId));
  await turn.db.delete(auditPersonal).where(inArray(auditPersonal.seq, events));
  await clearErasedBytes(turn);
}
