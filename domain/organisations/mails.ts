import type { SuccessionCause, WriteAbout } from "./state.ts";

/** Who asks to act for an organisation. `how`: in an application, with an address at its web domain, or with another. */
export type JoinMailData = {
  organisation: string;
  person: string;
  address: string;
  position: string;
  how: "application" | "domain" | "other";
};

/** The emails of this folder, and the values that their texts need: see domain/mails.ts. */
export type OrganisationMails = {
  /** `about`: a prepared reason, or empty. */
  "organisation-hidden": { organisation: string; about: string; reason: string; path: string };
  "organisation-written": { organisation: string; person: string; about: WriteAbout; message: string; path: string };
  "organisation-shown": { organisation: string; path: string };
  "organisation-change-approved": { organisation: string; path: string };
  "organisation-change-declined": { organisation: string; reason: string; path: string };
  /** `section` of the profile; `holds` is the JSON of its lines. */
  "profile-still-right": { organisation: string; section: string; holds: string; path: string; until: string };
  "join-confirm": { firstName: string; organisation: string; path: string; until: string };
  "join-sent": { firstName: string; organisation: string; path: string };
  "join-asked": JoinMailData & { path: string; until: string };
  /** `because`: nobody there can answer, or nobody did in their time. */
  "join-asked-office": JoinMailData & { because: "nobody" | "silence"; path: string };
  /** To an applicant, who was never told which organisation it is. */
  "join-declined": { firstName: string; reason?: string };
  "join-not-accepted": { firstName: string; organisation: string; reason?: string };
  /** To an applicant as well. */
  "join-unanswered": { firstName: string };
  "join-expired": { firstName: string; organisation: string };
  /** To the owners and admins, where the office answered in their place. */
  "join-accepted-by-office": { organisation: string; person: string; address: string; path: string };
  "succession-owner": { firstName: string; organisation: string; path: string; answerBy: string };
  "succession-asked": { organisation: string; person: string; cause: SuccessionCause; path: string };
  "succession-office": { organisation: string; person: string; cause: SuccessionCause; path: string };
  "succession-handed-over": { firstName: string; organisation: string; mayObject: "yes" | "no"; path: string };
  "succession-made-owner": { firstName: string; organisation: string; isBack: "yes" | "no"; path: string };
  "succession-objection-answered": { firstName: string; organisation: string; path: string };
  "succession-objected": { organisation: string; person: string; path: string };
  "message-received": { to: string; from: string; person: string; topic: string; message: string; path: string };
  /** `address`: of the one who answered, who chose to show it by answering. */
  "message-answered": { to: string; person: string; address: string; topic: string; message: string; path: string };
  "message-report-checked": { from: string; path: string };
  "message-declined": { to: string; topic: string; path: string };
  "message-reported": { to: string; from: string; path: string };
  "merge-asked": { from: string; into: string; path: string };
  /** `found`: the JSON of what is new, search by search; `stop` ends these emails, `settings` chooses among them. */
  "searches-new": { firstName: string; n: string; found: string; path: string; stop: string; settings: string };
  "organisation-merged": { from: string; into: string; path: string };
};
