import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { applicationAnswers, applicationCollaborators, applicationDocuments, applications, changeRequests } from "#db/schema/membership";
import type { Context } from "#domain/kernel/context";
import type { Owner } from "./own-data-reads.ts";

/** What somebody answered and sent as an applicant, and the applications on which they help. */
export const appliedWith = async ({ db }: Context, { emailKey }: Owner) => ({
  applicationAnswers: await db
    .select({
      reference: applications.reference,
      question: applicationAnswers.question,
      answer: applicationAnswers.value,
      answeredAt: applicationAnswers.updatedAt,
    })
    .from(applicationAnswers)
    .innerJoin(applications, eq(applications.id, applicationAnswers.applicationId))
    .where(eq(applications.emailKey, emailKey))
    .orderBy(asc(applications.createdAt), asc(applications.id), asc(applicationAnswers.question)),
  applicationExplanations: await db
    .select({ reference: applications.reference, explanation: changeRequests.explanation, sentAt: changeRequests.answeredAt })
    .from(changeRequests)
    .innerJoin(applications, eq(applications.id, changeRequests.applicationId))
    .where(and(eq(applications.emailKey, emailKey), isNotNull(changeRequests.explanation)))
    .orderBy(asc(changeRequests.answeredAt)),
  applicationDocuments: await db
    .select({
      reference: applications.reference,
      question: applicationDocuments.question,
      name: applicationDocuments.name,
      description: applicationDocuments.altText,
      type: applicationDocuments.type,
      bytes: applicationDocuments.bytes,
      uploadedAt: applicationDocuments.uploadedAt,
    })
    .from(applicationDocuments)
    .innerJoin(applications, eq(applications.id, applicationDocuments.applicationId))
    .where(and(eq(applications.emailKey, emailKey), isNull(applicationDocuments.removedAt)))
    .orderBy(asc(applicationDocuments.uploadedAt), asc(applicationDocuments.id)),
  applicationsHelpedWith: await db
    .select({
      organisation: applications.organisationName,
      name: applicationCollaborators.name,
      email: applicationCollaborators.email,
      role: applicationCollaborators.role,
      invitedAt: applicationCollaborators.invitedAt,
      joinedAt: applicationCollaborators.joinedAt,
    })
    .from(applicationCollaborators)
    .innerJoin(applications, eq(applications.id, applicationCollaborators.applicationId))
    .where(and(eq(applicationCollaborators.emailKey, emailKey), isNull(applicationCollaborators.removedAt)))
    .orderBy(asc(applicationCollaborators.invitedAt), asc(applicationCollaborators.id)),
});
