import { and, asc, eq, isNotNull } from "drizzle-orm";
import { commitmentSteps } from "#db/schema/commitments";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { roomMessages } from "#db/schema/discussion";
import { firstMeetings, meetingAnswers, meetings } from "#db/schema/meetings";
import { organisationMessages } from "#db/schema/messages";
import { organisations } from "#db/schema/organisations";
import { roomAcceptances, roomDecisions, roomDownloads, roomVersions } from "#db/schema/rooms";
import type { Context } from "#domain/kernel/context";
import type { Owner } from "./own-data-reads.ts";

/** What somebody wrote, signed, shared and opened as one of the members. */
export const writtenBy = async ({ db }: Context, { personId }: Owner) => ({
  messages: await db
    .select({
      to: organisations.name,
      about: organisationMessages.about,
      topic: organisationMessages.topic,
      text: organisationMessages.text,
      sentAt: organisationMessages.sentAt,
    })
    .from(organisationMessages)
    .innerJoin(organisations, eq(organisations.id, organisationMessages.toId))
    .where(eq(organisationMessages.senderId, personId))
    .orderBy(asc(organisationMessages.sentAt)),
  answers: await db
    .select({ to: organisations.name, answer: organisationMessages.answer, answeredAt: organisationMessages.answeredAt })
    .from(organisationMessages)
    .innerJoin(organisations, eq(organisations.id, organisationMessages.fromId))
    .where(eq(organisationMessages.answeredBy, personId))
    .orderBy(asc(organisationMessages.sentAt)),
  discussion: await db
    .select({
      organisation: organisations.name,
      text: roomMessages.text,
      language: roomMessages.language,
      at: roomMessages.at,
      correctedAt: roomMessages.correctedAt,
    })
    .from(roomMessages)
    .innerJoin(organisations, eq(organisations.id, roomMessages.organisationId))
    .where(and(eq(roomMessages.personId, personId), isNotNull(roomMessages.text)))
    .orderBy(asc(roomMessages.at)),
  commitments: await db
    .select({
      consortium: consortia.title,
      step: commitmentSteps.step,
      at: commitmentSteps.at,
      until: commitmentSteps.until,
      signedName: commitmentSteps.signedName,
      signedPosition: commitmentSteps.signedPosition,
    })
    .from(commitmentSteps)
    .innerJoin(consortiumMembers, eq(consortiumMembers.id, commitmentSteps.memberId))
    .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
    .where(eq(commitmentSteps.takenBy, personId))
    .orderBy(asc(commitmentSteps.at)),
  agreementsAccepted: await db
    .select({ organisation: organisations.name, name: roomAcceptances.personName, acceptedAt: roomAcceptances.acceptedAt })
    .from(roomAcceptances)
    .innerJoin(organisations, eq(organisations.id, roomAcceptances.organisationId))
    .where(eq(roomAcceptances.personId, personId))
    .orderBy(asc(roomAcceptances.acceptedAt)),
  decisionsRecorded: await db
    .select({ consortium: consortia.title, text: roomDecisions.text, language: roomDecisions.language, at: roomDecisions.at })
    .from(roomDecisions)
    .innerJoin(consortia, eq(consortia.id, roomDecisions.consortiumId))
    .where(eq(roomDecisions.personId, personId))
    .orderBy(asc(roomDecisions.at)),
  documentsAdded: await db
    .select({ name: roomVersions.name, type: roomVersions.type, bytes: roomVersions.bytes, uploadedAt: roomVersions.uploadedAt })
    .from(roomVersions)
    .where(eq(roomVersions.uploadedBy, personId))
    .orderBy(asc(roomVersions.uploadedAt)),
  documentsSaved: await db
    .select({ at: roomDownloads.at })
    .from(roomDownloads)
    .where(eq(roomDownloads.personId, personId))
    .orderBy(asc(roomDownloads.at)),
  meetingsProposed: await db
    .select({
      topic: meetings.topic,
      times: meetings.times,
      minutes: meetings.minutes,
      place: meetings.place,
      proposedAt: meetings.proposedAt,
    })
    .from(meetings)
    .where(eq(meetings.personId, personId))
    .orderBy(asc(meetings.proposedAt)),
  firstMeetingsProposed: await db
    .select({
      place: firstMeetings.place,
      times: firstMeetings.times,
      minutes: firstMeetings.minutes,
      proposedAt: firstMeetings.proposedAt,
    })
    .from(firstMeetings)
    .where(eq(firstMeetings.personId, personId))
    .orderBy(asc(firstMeetings.proposedAt)),
  meetingAnswers: await db
    .select({ answers: meetingAnswers.answers, answeredAt: meetingAnswers.answeredAt })
    .from(meetingAnswers)
    .where(eq(meetingAnswers.personId, personId))
    .orderBy(asc(meetingAnswers.answeredAt)),
});
