/** The emails of this folder, and the values that their texts need: see domain/mails.ts. */
export type OrganisationMails = {
  "organisation-hidden": { organisation: string; reason: string; path: string };
  "organisation-shown": { organisation: string; path: string };
  "join-asked": { organisation: string; person: string; address: string; path: string };
  "join-declined": { firstName: string };
  "merge-asked": { from: string; into: string; path: string };
  "organisation-merged": { from: string; into: string; path: string };
};
