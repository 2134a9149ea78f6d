import type { OwnWords } from "#domain/mails";
import type { CollaboratorRole } from "./state.ts";

/** The emails of this folder, and the values that their texts need: see domain/mails.ts. */
export type MembershipMails = {
  "application-confirm": OwnWords & { firstName: string; reference: string; organisation: string; path: string; until?: string };
  /** `shown`: the number that the page gave the second form. */
  "application-again": { firstName: string; reference: string; shown: string; organisation: string; path: string; until?: string };
  "application-begun": OwnWords & { firstName: string; reference: string; organisation: string; path: string; until?: string };
  "application-draft-ends": OwnWords & { firstName: string; reference: string; organisation: string; path: string; until?: string };
  "application-deleted": { firstName: string; reference: string; organisation: string };
  "application-received": OwnWords & {
    firstName: string;
    reference: string;
    organisation: string;
    path: string;
    until?: string;
    answerBy: string;
  };
  "application-status-link": { firstName: string; reference: string; organisation: string; path: string; until?: string };
  "application-withdrawn": OwnWords & { firstName: string; reference: string; organisation: string };
  "application-too-early": OwnWords & { firstName: string; reference: string; organisation: string; again: string };
  "collaborator-invited": OwnWords & {
    firstName: string;
    reference: string;
    organisation: string;
    person: string;
    may: CollaboratorRole;
    path: string;
    until: string;
  };
  "member-reference-asked": OwnWords & { organisation: string; person: string; member: string; path: string; until: string };
};
