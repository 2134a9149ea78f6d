import { and, eq, inArray, ne } from "drizzle-orm";
import { auditEvents, auditPersonal, outbox } from "#db/schema/kernel";
import {
  applicationAccess,
  applicationAnswers,
  applicationCollaborators,
  applicationComments,
  applicationDocuments,
  applicationLinks,
  applicationReferences,
  applications,
  changeRequests,
  consents,
} from "#db/schema/membership";
import { applicationNotes, applicationScores, committeeVotes, draftPoints, recusals, reopenings, snoozes } from "#db/schema/review";
import type { Turn } from "../kernel/context.ts";
import { dropDocuments } from "./drop-documents.ts";

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
  consents,
  applicationLinks,
  applicationAccess,
  applicationAnswers,
  applicationComments,
  applicationCollaborators,
  applicationDocuments,
  applicationReferences,
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
  await turn.db.update(applications).set(NOTHING).where(eq(applications.id, applicationId));
  await dropDocuments(turn, applicationId, eq(applicationDocuments.applicationId, applicationId));
  for (const list of PERSONAL) await turn.db.delete(list).where(eq(list.applicationId, applicationId));
  await turn.db
    .update(outbox)
    .set({ recipient: "", data: {}, status: "recalled", endedAt: turn.now })
    .where(and(eq(outbox.subjectId, applicationId), inArray(outbox.status, ["waiting", "dead"])));
  await turn.db
    .update(outbox)
    .set({ recipient: "" })
    .where(and(eq(outbox.subjectId, applicationId), ne(outbox.status, "working")));
  const events = turn.db.select({ seq: auditEvents.seq }).from(auditEvents).where(eq(auditEvents.subjectId, applicationId));
  await turn.db.delete(auditPersonal).where(inArray(auditPersonal.seq, events));
}
