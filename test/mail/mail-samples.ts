import type { MailTemplates } from "#domain/mails";

const application = { firstName: "Leire", reference: "BHC-2026-7K3F-M2QX", organisation: "Ibaialde Medikal", path: "/en/apply/link/abc" };
const forStaff = { reference: "BHC-2026-7K3F-M2QX", organisation: "Ibaialde Medikal", path: "/en/staff/applications/abc" };
const consortium = { consortium: "Etxean Bizi", organisation: "Ibaialde Medikal", path: "/en/consortia/etxean-bizi/workspace" };

const points = JSON.stringify([
  { question: "organisation", text: "Which of the two names is the legal one?" },
  { question: "position", text: "And who is the contact?" },
]);
const answerBy = "2026-12-09T22:59:59.000Z";

/** Data for every mail, for tests and pictures. */
export const samples: MailTemplates = {
  "application-confirm": { ...application, path: "/en/apply/confirm/abc", until: "2026-12-02T16:00:00.000Z" },
  "application-again": application,
  "application-begun": { ...application, until: "2026-12-25T16:00:00.000Z" },
  "application-draft-ends": { ...application, until: "2027-01-24T16:00:00.000Z" },
  "application-deleted": { firstName: "Leire", reference: "BHC-2026-7K3F-M2QX", organisation: "Ibaialde Medikal" },
  "application-received": application,
  "application-status-link": { ...application, until: "2026-12-25T16:00:00.000Z" },
  "application-for-review": {
    reference: "BHC-2026-7K3F-M2QX",
    organisation: "Ibaialde Medikal",
    assigned: "no",
    path: "/en/staff/applications/abc",
  },
  "application-resent": { reference: "BHC-2026-7K3F-M2QX", organisation: "Ibaialde Medikal", path: "/en/staff/applications/abc" },
  "application-changes": { ...application, message: "Nearly there.", points, answerBy },
  "application-changes-due": { ...application, message: "", points, answerBy },
  "application-refused": { ...application, reason: "The cluster takes organisations only.", again: "2027-02-24T23:00:00.000Z" },
  "applications-overdue": {
    n: "2",
    list: "BHC-2026-7K3F-M2QX, Ibaialde Medikal\nBHC-2026-8T3F-M2QX, Sorgin Neuro",
    path: "/en/staff/applications",
  },
  "application-withdrawn": { firstName: "Leire", reference: "BHC-2026-7K3F-M2QX", organisation: "Ibaialde Medikal" },
  "application-approved": { ...application, path: "/en/invitations/abc" },
  "application-reopened": { was: "approved", ...application, until: "2026-12-25T16:00:00.000Z" },
  "application-too-early": { firstName: "Leire", organisation: "Ibaialde Medikal", again: "2027-02-24T16:00:00.000Z" },
  "collaborator-invited": {
    organisation: "Ibaialde Medikal",
    person: "Leire Ibarra",
    may: "comment",
    path: "/en/apply/join/abc",
    until: "2026-12-09T16:00:00.000Z",
  },
  "member-reference-asked": {
    organisation: "Ibaialde Medikal",
    person: "Leire Ibarra",
    member: "Laminak Sentsoreak",
    path: "/en/references/abc",
    until: "2026-12-25T16:00:00.000Z",
  },
  "vote-opened": { ...forStaff, until: "2026-12-02T16:00:00.000Z" },
  "vote-closed": forStaff,
  "note-mention": { ...forStaff, author: "Ane Urrutia" },
  "reopening-asked": { was: "approved", ...forStaff, author: "Ane Urrutia" },
  invitation: { organisation: "Ibaialde Medikal", inviter: "Ane Urrutia", role: "editor", path: "/en/invitations/abc" },
  "sign-in": { firstName: "Leire", path: "/en/sign-in/confirm/abc" },
  "step-up": { firstName: "Leire", path: "/en/sign-in/confirm/abc" },
  "organisation-hidden": { organisation: "Ibaialde Medikal", reason: "The text praises a medicine.", path: "/en/profile" },
  "organisation-change-approved": { organisation: "Ibaialde Medikal", path: "/en/organisations/ibaialde" },
  "organisation-change-declined": { organisation: "Ibaialde Medikal", reason: "The register has another name.", path: "/en/profile" },
  "organisation-shown": { organisation: "Ibaialde Medikal", path: "/en/organisations/ibaialde" },
  "join-asked": {
    organisation: "Ibaialde Medikal",
    person: "Jon Zubi",
    address: "jon@example.org",
    path: "/en/people?organisation=ibaialde",
  },
  "join-asked-office": {
    organisation: "Ibaialde Medikal",
    person: "Jon Zubi",
    address: "jon@example.org",
    path: "/en/staff/organisations",
  },
  "person-erased": { firstName: "Leire" },
  "join-declined": { firstName: "Leire" },
  "message-received": {
    to: "Ibaialde Medikal",
    from: "Zubieta Biobank",
    person: "Ane Urrutia",
    topic: "60 samples for a bedside sensor",
    message: "We need 60 stored samples with the time of draw.",
    path: "/en/messages/abc",
  },
  "message-answered": {
    to: "Ibaialde Medikal",
    person: "Jon Zubi",
    address: "jon@example.org",
    topic: "60 samples for a bedside sensor",
    message: "We have them. Shall we talk on Tuesday?",
    path: "/en/messages/abc",
  },
  "message-declined": { to: "Ibaialde Medikal", topic: "60 samples for a bedside sensor", path: "/en/messages/abc" },
  "message-reported": { to: "Ibaialde Medikal", from: "Zubieta Biobank", path: "/en/messages/abc" },
  "merge-asked": { from: "Ibaialde Medikal S.L.", into: "Ibaialde Medikal", path: "/en/staff/organisations/merge/abc" },
  "organisation-merged": { from: "Ibaialde Medikal S.L.", into: "Ibaialde Medikal", path: "/en/organisations/ibaialde" },
  "administrator-proposed": {
    person: "Leire Ibarra",
    change: "make",
    author: "Ane Urrutia",
    until: "2026-12-02T16:00:00.000Z",
    path: "/en/staff/people/abc",
  },
  "administrator-answered": { person: "Leire Ibarra", answer: "remove", author: "Ane Urrutia", path: "/en/staff/people/abc" },
  "administrator-changed": { firstName: "Leire", change: "make", path: "/en/staff/people" },
  "consortium-hidden": { consortium: "Etxean Bizi", reason: "The aim is empty.", path: "/en/consortia/etxean-bizi/workspace" },
  "consortium-shown": { consortium: "Etxean Bizi", path: "/en/consortia/etxean-bizi" },
  "consortium-asked": { ...consortium, message: "We have run three pilots at home." },
  "consortium-accepted": consortium,
  "consortium-declined": { ...consortium, reason: "The seat went to another." },
};
