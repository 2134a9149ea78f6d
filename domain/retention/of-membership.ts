import { applicationKeys, applicationLikes } from "#db/schema/duplicates";
import { applicationDefinitions, closedKinds, clusterKinds } from "#db/schema/kinds";
import {
  applicationAccess,
  applicationAnswers,
  applicationCollaborators,
  applicationComments,
  applicationDocuments,
  applicationLinks,
  applicationReceipts,
  applications,
  changePoints,
  changeRequests,
  consents,
  memberReferences,
} from "#db/schema/membership";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { eraseApplication } from "#domain/membership/ending/erase-application";
import { applyRetention } from "./apply-retention.ts";
import { classify } from "./classify.ts";
import type { LengthKey } from "./lengths.ts";

export const WITH_APPLICATION: LengthKey[] = ["unconfirmed", "draft", "ended", "membership"];
const ERASED = [eraseApplication];

export const OF_MEMBERSHIP = [
  classify(applications, {
    purpose: "Decide on a membership",
    kept: WITH_APPLICATION,
    erasedBy: [eraseApplication, erasePerson],
    personal: {
      firstName: "First name of the applicant",
      lastName: "Last name of the applicant",
      nameKey: "The name, as it is searched",
      email: "Email address",
      emailKey: "The same, as it is compared",
      country: "Country",
      position: "Position",
      organisationName: "Name of the organisation",
      organisationKey: "The same, as it is compared",
      decisionReason: "Why it was refused",
    },
    ids: ["id", "clusterId", "reference", "submitKey", "definitionId", "rulesId", "assignedTo", "organisationId"],
    not: { kind: "A kind from a list" },
  }),
  classify(applicationReceipts, {
    purpose: "Answer a form that is sent again, and find the application by what its sender was shown",
    kept: WITH_APPLICATION,
    erasedBy: [],
    ids: ["reference", "formKey", "applicationId"],
  }),
  classify(applicationKeys, {
    purpose: "Find an application that was made twice",
    kept: WITH_APPLICATION,
    erasedBy: [eraseApplication, erasePerson],
    personal: { key: "Address, telephone, tax number, domain and parts of the name" },
    ids: ["applicationId"],
  }),
  classify(applicationLikes, {
    purpose: "Find an application that was made twice",
    kept: WITH_APPLICATION,
    erasedBy: [eraseApplication],
    ids: ["applicationId", "otherId"],
    not: { reasons: "Codes of what is alike, without the values" },
  }),
  classify(applicationAnswers, {
    purpose: "Decide on a membership",
    kept: WITH_APPLICATION,
    erasedBy: [eraseApplication, erasePerson],
    personal: { value: "What was answered to a question" },
    ids: ["applicationId"],
    not: { question: "The question's key in its definition" },
  }),
  classify(applicationDocuments, {
    purpose: "Decide on a membership: the files themselves lie in the data folder under the storage key",
    kept: WITH_APPLICATION,
    erasedBy: ERASED,
    personal: { name: "Name of the file", altText: "What a picture shows" },
    ids: ["id", "applicationId", "sha256", "storageKey"],
    not: { question: "The question's key in its definition", type: "The type of the file" },
  }),
  classify(applicationCollaborators, {
    purpose: "Let a collaborator help with an application",
    kept: WITH_APPLICATION,
    erasedBy: [eraseApplication, erasePerson],
    personal: { name: "Name of the collaborator", email: "Email address", emailKey: "The same, as it is compared" },
    ids: ["id", "applicationId"],
  }),
  classify(applicationComments, {
    purpose: "What those who write an application say to each other",
    kept: WITH_APPLICATION,
    erasedBy: [eraseApplication, erasePerson],
    personal: { author: "Who said it", text: "What was said" },
    ids: ["id", "applicationId"],
    not: { question: "The question's key in its definition" },
  }),
  classify(memberReferences, {
    purpose: "Ask a member whether it vouches for an applicant",
    kept: WITH_APPLICATION,
    erasedBy: ERASED,
    personal: { comment: "What the member says" },
    ids: ["id", "applicationId", "organisationId", "tokenHash", "mailId"],
  }),
  classify(changeRequests, {
    purpose: "Ask an applicant for changes",
    kept: WITH_APPLICATION,
    erasedBy: ERASED,
    personal: { message: "What was asked", explanation: "Why a change was not made, in the applicant’s words" },
    ids: ["id", "applicationId", "askedBy"],
  }),
  classify(changePoints, {
    purpose: "Ask an applicant for changes",
    kept: WITH_APPLICATION,
    erasedBy: ERASED,
    personal: { text: "What was asked at a question", before: "The answer when it was asked", after: "The answer that was sent" },
    ids: ["id", "requestId", "resolvedBy"],
    not: { question: "The question's key in its definition" },
  }),
  classify(applicationLinks, {
    purpose: "Open an application by an emailed link",
    kept: ["applicationLink", "collaboratorLink"],
    erasedBy: [eraseApplication, erasePerson, applyRetention],
    ids: ["tokenHash", "applicationId", "collaboratorId"],
  }),
  classify(applicationAccess, {
    purpose: "Keep an application open in the browser that opened its link",
    kept: ["applicationLink"],
    erasedBy: [eraseApplication, erasePerson, applyRetention],
    ids: ["tokenHash", "applicationId", "collaboratorId"],
  }),
  classify(consents, {
    purpose: "Prove who agreed to what, in which text, and when they withdrew it",
    kept: [...WITH_APPLICATION, "account"],
    erasedBy: [eraseApplication, erasePerson],
    ids: ["id", "applicationId", "personId"],
    not: { textVersion: "The day of the text" },
  }),
  classify(applicationDefinitions, {
    purpose: "What applicants are asked",
    kept: "While the cluster has it",
    erasedBy: [],
    ids: ["id", "clusterId", "createdBy"],
    not: { kind: "A kind from a list", body: "The cluster's own questions" },
  }),
  classify(clusterKinds, {
    purpose: "Kinds of organisation of the cluster's own",
    kept: "While the cluster has it",
    erasedBy: [],
    ids: ["clusterId"],
    not: { key: "A kind from a list", name: "What it is called", hint: "Who it is for" },
  }),
  classify(closedKinds, {
    purpose: "Which kinds may not apply now",
    kept: "While the cluster has it",
    erasedBy: [],
    ids: ["clusterId", "closedBy"],
    not: { kind: "A kind from a list" },
  }),
];
