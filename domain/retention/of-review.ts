import {
  absences,
  applicationNotes,
  applicationScores,
  committeeBallots,
  committeeVoters,
  committeeVotes,
  draftPoints,
  letterTemplates,
  noteMentions,
  recusals,
  reopenings,
  reviewRules,
  savedViews,
  snoozes,
  stageEntries,
} from "#db/schema/review";
import { preparedTexts } from "#db/schema/texts";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { eraseApplication } from "#domain/membership/ending/erase-application";
import { applyRetention } from "./apply-retention.ts";
import { classify } from "./classify.ts";
import { WITH_APPLICATION } from "./of-membership.ts";

const kept = WITH_APPLICATION;
const ERASED = [eraseApplication];
const CLUSTERS = { kept: "While the cluster has it", erasedBy: [] };

export const OF_REVIEW = [
  classify(applicationNotes, {
    purpose: "Staff decide together",
    kept,
    erasedBy: ERASED,
    personal: { text: "What staff noted" },
    ids: ["id", "applicationId", "authorId"],
  }),
  classify(noteMentions, {
    purpose: "Tell other staff of a note",
    kept,
    erasedBy: [eraseApplication, erasePerson],
    ids: ["noteId", "personId"],
  }),
  classify(applicationScores, {
    purpose: "Judge applications by the same rubric",
    kept,
    erasedBy: ERASED,
    personal: { comment: "What a reviewer says to a score" },
    ids: ["applicationId", "personId"],
    not: { criterion: "The criterion's key in the rules" },
  }),
  classify(draftPoints, {
    purpose: "Ask an applicant for changes",
    kept,
    erasedBy: ERASED,
    personal: { text: "What will be asked" },
    ids: ["applicationId", "authorId"],
    not: { question: "The question's key in its definition" },
  }),
  classify(committeeVotes, {
    purpose: "The committee decides",
    kept,
    erasedBy: ERASED,
    ids: ["id", "applicationId", "openedBy"],
    not: { result: "Counts" },
  }),
  classify(committeeVoters, { purpose: "One vote each", kept, erasedBy: ERASED, ids: ["voteId", "personId"] }),
  classify(committeeBallots, { purpose: "The committee decides", kept, erasedBy: ERASED, ids: ["id", "voteId", "personId"] }),
  classify(recusals, {
    purpose: "Whoever has a conflict of interest does not judge",
    kept,
    erasedBy: [eraseApplication, erasePerson],
    personal: { reason: "The conflict, in the reviewer's words" },
    ids: ["applicationId", "personId"],
  }),
  classify(reopenings, {
    purpose: "Two people decide whether a refused application is reviewed again",
    kept,
    erasedBy: ERASED,
    personal: { reason: "Why, in the words of whoever asked" },
    ids: ["id", "applicationId", "askedBy", "confirmedBy"],
  }),
  classify(absences, {
    purpose: "Somebody else takes over while a reviewer is away",
    kept: ["absence"],
    erasedBy: [erasePerson, applyRetention],
    ids: ["id", "personId", "delegateId"],
  }),
  classify(snoozes, {
    purpose: "Put an application aside for some days",
    kept: "Until then",
    erasedBy: [eraseApplication, erasePerson, applyRetention],
    ids: ["applicationId", "personId"],
  }),
  classify(savedViews, {
    purpose: "See a queue again",
    kept: ["account"],
    erasedBy: [erasePerson],
    personal: { name: "What the reviewer called it", query: "What they searched for, which may be a name" },
    ids: ["id", "clusterId", "personId"],
  }),
  classify(stageEntries, {
    purpose: "How long each stage took",
    kept: "For ever: it tells nothing of a person once the application is erased",
    erasedBy: [],
    ids: ["id", "applicationId", "clusterId"],
    not: { stage: "The stage's key in the rules" },
  }),
  classify(reviewRules, {
    purpose: "How the cluster reviews",
    ...CLUSTERS,
    ids: ["id", "clusterId", "createdBy"],
    not: { body: "The cluster's own rules" },
  }),
  classify(letterTemplates, {
    purpose: "The words of the emails of an admission",
    ...CLUSTERS,
    ids: ["id", "clusterId", "createdBy"],
    not: { subject: "The subject of the cluster's own letter", body: "The cluster's own letter" },
  }),
  classify(preparedTexts, {
    purpose: "The words of the texts from which people choose",
    ...CLUSTERS,
    ids: ["id", "clusterId", "createdBy"],
    not: { key: "What the text is for, and an id", words: "The cluster's own text", label: "The cluster's own name for it" },
  }),
];
