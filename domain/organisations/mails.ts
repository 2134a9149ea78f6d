/** The emails of this folder, and the values that their texts need: see domain/mails.ts. */
export type OrganisationMails = {
  "organisation-hidden": { organisation: string; reason: string; path: string };
  "organisation-shown": { organisation: string; path: string };
  "organisation-change-approved": { organisation: string; path: string };
  "organisation-change-declined": { organisation: string; reason: string; path: string };
  "join-asked": { organisation: string; person: string; address: string; path: string };
  "join-asked-office": { organisation: string; person: string; address: string; path: string };
  "join-declined": { firstName: string };
  "message-received": { to: string; from: string; person: string; topic: string; message: string; path: string };
  /** `address`: of the one who answered, who chose to show it by answering. */
  "message-answered": { to: string; person: string; address: string; topic: string; message: string; path: string };
  "message-declined": { to: string; topic: string; path: string };
  "message-reported": { to: string; from: string; path: string };
  "merge-asked": { from: string; into: string; path: string };
  "organisation-merged": { from: string; into: string; path: string };
};
