import type { ConsortiumMails } from "#domain/consortia/mails";

const consortium = { consortium: "Etxean Bizi", organisation: "Ibaialde Medikal", path: "/en/consortia/etxean-bizi/workspace" };

/** Data for every mail about consortia. */
export const consortiumSamples: ConsortiumMails = {
  "consortium-hidden": { consortium: "Etxean Bizi", about: "", reason: "The aim is empty.", path: "/en/consortia/etxean-bizi/workspace" },
  "consortium-shown": { consortium: "Etxean Bizi", path: "/en/consortia/etxean-bizi" },
  "consortium-to-check": { consortium: "Etxean Bizi", organisation: "Ibaialde Medikal", path: "/en/staff/consortia?view=waiting" },
  "consortium-published": { consortium: "Etxean Bizi", path: "/en/consortia/etxean-bizi" },
  "consortium-returned": { consortium: "Etxean Bizi", reason: "Say what the study is for.", path: "/en/consortia/etxean-bizi/workspace" },
  "consortium-asked": { ...consortium, message: "We have run three pilots at home.", answerBy: "2026-12-13T16:00:00.000Z" },
  "consortium-request-waits": { ...consortium, answerBy: "2026-12-13T16:00:00.000Z" },
  "consortium-request-expired": consortium,
  "consortium-invited": { ...consortium, message: "Your pilots at home are what we lack.", answerBy: "2026-12-13T16:00:00.000Z" },
  "consortium-invitation-waits": { ...consortium, answerBy: "2026-12-13T16:00:00.000Z" },
  "consortium-invitation-accepted": consortium,
  "consortium-invitation-declined": consortium,
  "consortium-invitation-withdrawn": consortium,
  "consortium-invitation-expired": consortium,
  "consortium-accepted": consortium,
  "consortium-left": { ...consortium, reason: "Our people have moved to another project." },
  "consortium-removed": { ...consortium, reason: "We have had no answer since the spring." },
  "consortium-reserved": consortium,
  "consortium-participation": { ...consortium, participation: "associated" },
  "consortium-ended": { ...consortium, reason: "The call was cancelled." },
  "consortium-ended-unanswered": { ...consortium, reason: "The call was cancelled." },
  "commitment-taken": { ...consortium, step: "committed", validUntil: "2026-12-13T16:00:00.000Z" },
  "letter-signed": { ...consortium, validUntil: "2026-12-13T16:00:00.000Z" },
  "commitment-withdrawn": consortium,
  "coordination-offered": { ...consortium, coordinator: "Itsaso Osasuna", asked: "office" },
  "coordination-taken": { ...consortium, asked: "office" },
  "coordination-answered": { ...consortium, answer: "decline", next: "ask" },
  "coordination-declined": { ...consortium, next: "office" },
  "agreement-set": { consortium: "Etxean Bizi", path: "/en/consortia/etxean-bizi/documents" },
  "agreement-changed": { consortium: "Etxean Bizi", path: "/en/consortia/etxean-bizi/documents" },
  "meeting-proposed": {
    ...{ consortium: "Etxean Bizi", organisation: "Ibaialde Medikal", topic: "Budget of the study" },
    ...{ times: "2026-12-01T09:00:00.000Z 2026-12-02T15:30:00.000Z 2026-12-03T08:00:00.000Z", path: "/en/consortia/etxean-bizi/meetings" },
  },
  "meeting-fixed": {
    ...{ consortium: "Etxean Bizi", topic: "Budget of the study", when: "2026-12-01T09:00:00.000Z" },
    event: JSON.stringify({ id: "meeting-x", at: "2026-12-01T09:00:00.000Z", minutes: 60, changedAt: "2026-11-27T09:00:00.000Z" }),
    path: "/en/consortia/etxean-bizi/meetings",
  },
  "meeting-cancelled": {
    ...{ consortium: "Etxean Bizi", topic: "Budget of the study", when: "2026-12-01T09:00:00.000Z" },
    path: "/en/consortia/etxean-bizi/meetings",
  },
  "first-meeting-proposed": {
    ...{ consortium: "Etxean Bizi", organisation: "Ibaialde Medikal", place: "Health campus, building 3" },
    ...{ times: "2026-12-01T09:00:00.000Z 2026-12-02T15:30:00.000Z", path: "/en/consortia/etxean-bizi/membership" },
  },
  "first-meeting-chosen": {
    ...{ consortium: "Etxean Bizi", organisation: "Ibaialde Medikal", when: "2026-12-01T09:00:00.000Z" },
    event: JSON.stringify({ id: "first-meeting-x", at: "2026-12-01T09:00:00.000Z", minutes: 30, changedAt: "2026-11-27T09:00:00.000Z" }),
    ...{ place: "Health campus, building 3", path: "/en/consortia/etxean-bizi/membership" },
  },
  "first-meeting-declined": {
    ...{
      consortium: "Etxean Bizi",
      organisation: "Ibaialde Medikal",
      message: "We are travelling that week. Any morning after the 9th suits.",
    },
    path: "/en/consortia/etxean-bizi/requests",
  },
  "first-meeting-cancelled": {
    ...{ consortium: "Etxean Bizi", organisation: "Ibaialde Medikal", path: "/en/consortia/etxean-bizi/membership" },
  },
  "commitment-letter-issued": {
    consortium: "Etxean Bizi",
    validUntil: "2026-12-13T16:00:00.000Z",
    path: "/en/consortia/etxean-bizi/letter",
  },
  "commitment-letter-changed": {
    consortium: "Etxean Bizi",
    validUntil: "2026-12-13T16:00:00.000Z",
    path: "/en/consortia/etxean-bizi/letter",
  },
  "commitment-ends": { ...consortium, validUntil: "2026-12-13T16:00:00.000Z" },
  "commitment-signed": {
    consortium: "Etxean Bizi",
    organisation: "Ibaialde Medikal",
    version: "2",
    fingerprint: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    validUntil: "2026-12-13T16:00:00.000Z",
    path: "/en/consortia/etxean-bizi/letter?of=ibaialde-medikal",
  },
  "consortium-declined": { ...consortium, reason: "The seat went to another." },
  "discussion-mention": {
    consortium: "Etxean Bizi",
    author: "Ane Urrutia",
    messageId: "0".repeat(26),
    path: "/en/consortia/etxean-bizi/discussion/abc#def",
    settings: "/en/consortia/etxean-bizi/discussion#emails",
  },
  "discussion-digest": {
    consortium: "Etxean Bizi",
    n: "3",
    threads: JSON.stringify({
      named: [
        { title: "Who writes the section on impact?", n: 2 },
        { title: null, n: 1 },
      ],
      more: 0,
    }),
    path: "/en/consortia/etxean-bizi/discussion",
    settings: "/en/consortia/etxean-bizi/discussion#emails",
  },
};
