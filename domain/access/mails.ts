import type { OwnWords } from "#domain/mails";
import type { AdministratorChange } from "./state.ts";

/** The emails of this folder, and the values that their texts need: see domain/mails.ts. */
export type AccessMails = {
  /** `requested`: whoever is invited has asked for it. `granted`: they have the role, one of the cluster's, and sign in. */
  invitation: OwnWords & {
    organisation: string;
    inviter: string;
    role: string;
    path: string;
    until?: string;
    requested?: "yes";
    granted?: "yes";
  };
  "sign-in": { firstName: string; path: string; until?: string };
  "step-up": { firstName: string; path: string; until?: string };
  "administrator-proposed": { person: string; change: AdministratorChange; author: string; answerBy: string; path: string };
  "administrator-answered": { person: string; answer: AdministratorChange | "declined"; author: string; path: string };
  "person-erased": { firstName: string };
  "administrator-changed": { firstName: string; change: AdministratorChange; path: string };
};
