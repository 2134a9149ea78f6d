import type { CollaboratorRole } from "./state.ts";

/** The emails of this folder, and the values that their texts need: see domain/mails.ts. */
export type MembershipMails = {
  "application-confirm": { firstName: string; reference: string; organisation: string; path: string; until?: string };
  "application-again": { firstName: string; reference: string; organisation: string; path: string; until?: string };
  "application-begun": { firstName: string; reference: string; organisation: string; path: string; until?: string };
  "application-draft-ends": { firstName: string; reference: string; organisation: string; path: string; until?: string };
  "application-deleted": { firstName: string; reference: string; organisation: string };
  "application-received": { firstName: string; reference: string; organisation: string; path: string; until?: string };
  "application-status-link": { firstName: string; reference: string; organisation: string; path: string; until?: string };
  "application-withdrawn": { firstName: string; reference: string; organisation: string };
  "application-too-early": { firstName: string; organisation: string; again: string };
  "collaborator-invited": { organisation: string; person: string; may: CollaboratorRole; path: string; until: string };
  "member-reference-asked": { organisation: string; person: string; member: string; path: string; until: string };
};
