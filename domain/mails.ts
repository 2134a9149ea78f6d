import type { AccessMails } from "./access/mails.ts";
import type { ConsortiumMails } from "./consortia/mails.ts";
import type { MembershipMails } from "./membership/mails.ts";
import type { OrganisationMails } from "./organisations/mails.ts";
import type { ReviewMails } from "./review/mails.ts";

/**
 * Every mail the portal sends and the values its text needs. `path` is an address of ours with its language, without the origin:
 * the worker puts PORTAL_URL before it. Instants are ISO text, and the mail says them with their zone: `until` is when its link ends, `answerBy` until when an answer counts,
 * and `validUntil` when what it is about ends.
 * Values may be personal or hold a link: they are blanked once the mail is sent. emails/ has the words.
 */
export type MailTemplates = AccessMails & MembershipMails & OrganisationMails & ReviewMails & ConsortiumMails;
export type MailTemplate = keyof MailTemplates;

/**
 * What an email has besides its values where the cluster may word it: its own text and subject in place of the portal's, the instant at which
 * it was written as ISO text, and whether it is a test. `inLetter` of domain/review/letters puts them in: without it an email lacks its date.
 */
export type OwnWords = { date: string; letter?: string; letterSubject?: string; test?: "yes" };
