import type { Table } from "drizzle-orm";
import { consortiumFunding, partnerBudgets } from "#db/schema/budgets";
import { commitmentLetters, commitmentSteps } from "#db/schema/commitments";
import { consortia, consortiumMembers, rolesSought } from "#db/schema/consortia";
import { discussionSettings, roomMentions, roomMessages, roomThreads, threadReadings } from "#db/schema/discussion";
import { firstMeetings, meetingAnswers, meetings } from "#db/schema/meetings";
import { consortiumLooks } from "#db/schema/moderation";
import { partnerWork, workPackages, workPlans } from "#db/schema/plans";
import { consortiumResults } from "#db/schema/results";
import { roomAcceptances, roomAgreements, roomDecisions, roomDocuments, roomDownloads, roomVersions } from "#db/schema/rooms";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { removeMessage } from "#domain/consortia/discussion/remove-message";
import { cancelFirstMeeting } from "#domain/consortia/first-meetings/cancel-first-meeting";
import { eraseConsortium } from "#domain/consortia/forming/erase-consortium";
import { removeMeeting } from "#domain/consortia/meetings/remove-meeting";
import { completeAnswer } from "#domain/consortia/partners/complete-answer";
import { expirePlace } from "#domain/consortia/partners/expire-place";
import { inviteMember } from "#domain/consortia/partners/invite-member";
import { withdrawRequest } from "#domain/consortia/partners/withdraw-request";
import { removePackage } from "#domain/consortia/plan/remove-package";
import { removeDecision } from "#domain/consortia/rooms/remove-decision";
import { removeRoomDocument } from "#domain/consortia/rooms/remove-room-document";
import { eraseOrganisation } from "#domain/organisations/moderation/erase-organisation";
import { applyRetention } from "./apply-retention.ts";
import { classify } from "./classify.ts";

const OF_A_CONSORTIUM = { kept: "While the consortium is there", erasedBy: [] };

/** Whatever is in a consortium is erased with it. */
const ofConsortium = <T extends Table>(table: T, { erasedBy, ...given }: Parameters<typeof classify<T>>[1]) =>
  classify<T>(table, { ...given, erasedBy: [...erasedBy, eraseConsortium] } as Parameters<typeof classify<T>>[1]);

export const OF_CONSORTIA = [
  ofConsortium(consortia, {
    purpose: "Find partners for a project",
    kept: ["endedConsortium"],
    erasedBy: [],
    personal: {
      endReason: "Why it was given up, which may name somebody",
      correction: "What staff asked to correct before it was published, which may name somebody",
    },
    ids: ["id", "clusterId", "callId"],
    not: {
      slug: "The title, as part of an address",
      title: "Title of the project",
      titleKey: "The same, as it is compared",
      aim: "What the project is for",
      zone: "A time zone",
      statedSectors: "Choices from a list",
    },
  }),
  ofConsortium(consortiumLooks, {
    purpose: "Know which consortia staff reviewed, and what changed since",
    ...OF_A_CONSORTIUM,
    personal: { reviewed: "What the coordinator had written, which may name somebody" },
    ids: ["id", "consortiumId", "lookedBy"],
  }),
  ofConsortium(rolesSought, {
    purpose: "Find partners for a project",
    ...OF_A_CONSORTIUM,
    ids: ["id", "consortiumId"],
    not: {
      title: "Title of a role in the project",
      work: "What a partner in the role would do",
      kinds: "Choices from a list",
      countries: "Codes of countries",
      capability: "A choice from a list",
    },
  }),
  ofConsortium(consortiumMembers, {
    purpose: "Who takes part in a project, and who asks to",
    kept: "While the consortium and the organisation are there",
    erasedBy: [eraseOrganisation],
    personal: {
      message: "What an organisation says as it asks",
      experience: "What it has done before, as it asks",
      invitation: "What the coordinator wrote when it offered a seat",
      reason: "Why it was declined or removed",
    },
    ids: ["id", "consortiumId", "organisationId", "roleSoughtId", "affiliatedSeatId", "officeOfferBy"],
  }),
  ofConsortium(commitmentLetters, {
    purpose: "What the partners of a project commit to, and what they signed",
    kept: "While the consortium is there",
    erasedBy: [eraseOrganisation],
    personal: { coordinator: "What the coordinator was called" },
    ids: ["id", "consortiumId", "coordinatorId", "sha256", "issuedBy"],
    not: { content: "The name of the project, its aim, and what each partner commits to" },
  }),
  ofConsortium(consortiumFunding, {
    purpose: "By which type of action the budget of a project is reckoned",
    kept: "While the consortium is there",
    erasedBy: [eraseOrganisation],
    ids: ["consortiumId"],
  }),
  ofConsortium(partnerBudgets, {
    purpose: "What each partner of a project expects to spend",
    kept: "While the consortium and the organisation are there",
    erasedBy: [eraseOrganisation],
    ids: ["memberId", "enteredById"],
    not: { costs: "Amounts of money" },
  }),
  ofConsortium(workPlans, {
    purpose: "How long a project would last, and how it would be paid",
    ...OF_A_CONSORTIUM,
    ids: ["consortiumId"],
  }),
  ofConsortium(workPackages, {
    purpose: "Plan the work of a project",
    kept: "Until the coordinator removes it, while the consortium is there",
    erasedBy: [removePackage],
    ids: ["id", "consortiumId", "leadId"],
    not: { title: "What a part of the project is called", objective: "What it is for", items: "Its tasks and milestones" },
  }),
  ofConsortium(partnerWork, {
    purpose: "What each partner of a project would do",
    kept: "While the consortium and the organisation are there",
    erasedBy: [eraseOrganisation],
    ids: ["memberId", "enteredById"],
    not: { work: "Months and amounts of money" },
  }),
  ofConsortium(consortiumResults, {
    purpose: "What became of a proposal, and what its partners learned",
    ...OF_A_CONSORTIUM,
    ids: ["consortiumId"],
    not: { lessons: "What the partners would do otherwise" },
  }),
  ofConsortium(commitmentSteps, {
    purpose: "How far each partner of a project has committed, and who signed for it",
    kept: "While the consortium and the organisation are there",
    erasedBy: [eraseOrganisation, erasePerson],
    personal: { signedName: "Name of who signed, as typed", signedPosition: "Their position in the organisation" },
    ids: ["id", "memberId", "takenBy", "letterId"],
  }),
  ofConsortium(roomAgreements, {
    purpose: "What whoever reads confidential documents of a project has agreed to",
    ...OF_A_CONSORTIUM,
    ids: ["id", "consortiumId", "sha256", "setBy"],
    not: { text: "The agreement of a project" },
  }),
  ofConsortium(roomAcceptances, {
    purpose: "Who accepted the confidentiality agreement of a project, and which version",
    kept: "While the consortium and the organisation are there",
    erasedBy: [eraseOrganisation, erasePerson],
    personal: { personName: "What whoever accepted it was called" },
    ids: ["id", "agreementId", "personId", "organisationId"],
  }),
  ofConsortium(roomDocuments, {
    purpose: "Share documents among the partners of a project",
    kept: "Until it is removed, or the organisation that brought it is erased",
    erasedBy: [removeRoomDocument, eraseOrganisation],
    personal: { title: "What it is called, which may name somebody" },
    ids: ["id", "consortiumId"],
  }),
  ofConsortium(roomVersions, {
    purpose: "Share documents among the partners of a project; their files are deleted with these rows",
    kept: "Until the document is removed, or the organisation that brought it is erased",
    erasedBy: [removeRoomDocument, eraseOrganisation],
    personal: { name: "Name of the file, which may name somebody" },
    ids: ["id", "documentId", "sha256", "storageKey", "uploadedBy", "organisationId"],
    not: { type: "Kind of file" },
  }),
  ofConsortium(roomDecisions, {
    purpose: "Remember what the partners of a project have decided",
    kept: "Until it is removed, or the organisation that wrote it down is erased",
    erasedBy: [removeDecision, eraseOrganisation],
    personal: { text: "What was decided, which may name somebody" },
    ids: ["id", "consortiumId", "personId", "organisationId"],
  }),
  ofConsortium(meetings, {
    purpose: "Find a time at which the partners of a project can meet",
    kept: "Until it is removed, or the organisation that proposed it is erased",
    erasedBy: [removeMeeting, eraseOrganisation],
    personal: { topic: "What it is about, which may name somebody", place: "Where they would meet, which may be a personal link" },
    ids: ["id", "consortiumId", "memberId", "personId"],
    not: { times: "Instants" },
  }),
  ofConsortium(firstMeetings, {
    purpose: "Find a time at which the coordinator and an organisation that asks to join can meet",
    kept: "Until it is cancelled, the request ends, or the organisation that asks is erased",
    erasedBy: [cancelFirstMeeting, withdrawRequest, completeAnswer, inviteMember, expirePlace, eraseOrganisation],
    personal: { place: "Where they would meet, which may be a personal link", reply: "Why no time suits, which may name somebody" },
    ids: ["memberId", "id", "personId"],
    not: { times: "Instants" },
  }),
  ofConsortium(meetingAnswers, {
    purpose: "When the people of each partner could meet",
    kept: "Until the meeting is removed, or the organisation is erased",
    erasedBy: [removeMeeting, eraseOrganisation],
    ids: ["meetingId", "memberId", "personId"],
    not: { answers: "Choices from a list" },
  }),
  ofConsortium(roomThreads, {
    purpose: "Discuss a project among its partners",
    kept: "Until its first message is removed, or every organisation that wrote in it is erased",
    erasedBy: [removeMessage, eraseOrganisation],
    personal: { title: "What it is about, which may name somebody" },
    ids: ["id", "consortiumId", "closedBy"],
  }),
  ofConsortium(roomMessages, {
    purpose: "Discuss a project among its partners",
    kept: "Until it is removed, or the organisation that wrote it is erased",
    erasedBy: [removeMessage, eraseOrganisation],
    personal: { text: "What somebody wrote, which may name somebody" },
    ids: ["id", "threadId", "personId", "organisationId", "removedBy"],
  }),
  ofConsortium(roomMentions, {
    purpose: "Tell somebody that a message mentions them",
    kept: "While the message and the person are there",
    erasedBy: [removeMessage, eraseOrganisation, erasePerson],
    ids: ["messageId", "personId"],
  }),
  ofConsortium(threadReadings, {
    purpose: "Not tell somebody of messages that they have read",
    kept: "While the thread and the person are there",
    erasedBy: [eraseOrganisation, erasePerson],
    ids: ["threadId", "personId"],
  }),
  ofConsortium(discussionSettings, {
    purpose: "Which emails somebody wants about a discussion",
    kept: "While the consortium and the person are there",
    erasedBy: [erasePerson],
    ids: ["consortiumId", "personId"],
  }),
  ofConsortium(roomDownloads, {
    purpose: "Show the coordinator of a project who saved which document",
    kept: ["roomDownload"],
    erasedBy: [applyRetention, removeRoomDocument, eraseOrganisation],
    ids: ["id", "versionId", "personId", "organisationId"],
  }),
];
