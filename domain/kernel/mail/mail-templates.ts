import type { AdministratorChange } from "#domain/access/state";
import type { CollaboratorRole } from "#domain/membership/state";

/**
 * Every mail the portal sends and the values its text needs. `path` is an address of ours with its language, without the origin:
 * the worker puts PORTAL_URL before it. `until` is the instant at which its link ends, as ISO text: the mail says it with its zone.
 * `letter` is the cluster's own text in place of ours, `date` the instant of the decision as ISO text.
 * Values may be personal or hold a link: they are blanked once the mail is sent. emails/ has the words.
 */
export type MailTemplates = {
  "application-confirm": { firstName: string; reference: string; organisation: string; path: string; until?: string };
  "application-again": { firstName: string; reference: string; organisation: string; path: string; until?: string };
  "application-begun": { firstName: string; reference: string; organisation: string; path: string; until?: string };
  "application-draft-ends": { firstName: string; reference: string; organisation: string; path: string; until?: string };
  "application-deleted": { firstName: string; reference: string; organisation: string };
  "application-received": { firstName: string; reference: string; organisation: string; path: string; until?: string };
  "application-status-link": { firstName: string; reference: string; organisation: string; path: string; until?: string };
  "application-for-review": { reference: string; organisation: string; assigned: "yes" | "no"; path: string };
  "application-resent": { reference: string; organisation: string; path: string };
  "application-changes": AskedChanges;
  "application-changes-due": AskedChanges;
  "application-refused": {
    firstName: string;
    letter?: string;
    date?: string;
    reference: string;
    organisation: string;
    reason: string;
    /** The instant from which the organisation may apply again, as ISO text. */
    again: string;
    path: string;
  };
  "applications-overdue": { n: string; list: string; path: string };
  "application-withdrawn": { firstName: string; reference: string; organisation: string };
  "application-approved": {
    firstName: string;
    letter?: string;
    date?: string;
    reference: string;
    organisation: string;
    path: string;
    until?: string;
  };
  "application-reopened": { firstName: string; reference: string; organisation: string; was: string; path: string; until?: string };
  "application-too-early": { firstName: string; organisation: string; again: string };
  "collaborator-invited": { organisation: string; person: string; may: CollaboratorRole; path: string; until: string };
  "reference-asked": { organisation: string; person: string; member: string; path: string; until: string };
  "vote-opened": { reference: string; organisation: string; path: string; until?: string };
  "vote-closed": { reference: string; organisation: string; path: string };
  "note-mention": { reference: string; organisation: string; author: string; path: string };
  "reopening-asked": { reference: string; organisation: string; was: string; author: string; path: string };
  invitation: { organisation: string; inviter: string; role: string; path: string; until?: string };
  "sign-in": { firstName: string; path: string; until?: string };
  "step-up": { firstName: string; path: string; until?: string };
  "organisation-hidden": { organisation: string; reason: string; path: string };
  "organisation-shown": { organisation: string; path: string };
  "join-asked": { organisation: string; person: string; address: string; path: string };
  "join-declined": { firstName: string };
  "merge-asked": { from: string; into: string; path: string };
  "organisation-merged": { from: string; into: string; path: string };
  "administrator-proposed": { person: string; change: AdministratorChange; author: string; until: string; path: string };
  "administrator-answered": { person: string; answer: AdministratorChange | "declined"; author: string; path: string };
  "person-erased": { firstName: string };
  "administrator-changed": { firstName: string; change: AdministratorChange; path: string };
  "consortium-hidden": { consortium: string; reason: string; path: string };
  "consortium-shown": { consortium: string; path: string };
  "consortium-asked": { consortium: string; organisation: string; message: string; path: string };
  "consortium-accepted": { consortium: string; organisation: string; path: string };
  "consortium-declined": { consortium: string; organisation: string; reason: string; path: string };
};

/** `points` is a list of points as JSON, each at a question; `answerBy` the instant until which an answer is asked for. */
type AskedChanges = {
  firstName: string;
  letter?: string;
  date?: string;
  reference: string;
  organisation: string;
  message: string;
  points: string;
  answerBy: string;
  path: string;
  until?: string;
};
export type MailTemplate = keyof MailTemplates;
