import type { HistoryEntry } from "#domain/kernel/audit/history";

/** Whose act an entry of an application's history is. `visitor`: somebody who was not signed in, and who it was is not known. */
export const DOERS = ["applicant", "collaborator", "member", "staff", "portal", "visitor"] as const;
export type Doer = (typeof DOERS)[number];

/** What is done on the public form, where the applicant has no link yet. */
const ON_THE_FORM = ["application.sent", "application.sent_too_early", "application.address_corrected"];

/** Who did it: a member answers behind a mailed link, and a collaborator acts through a link of their own, so the kind of actor alone does not tell. */
export function doerOf({ action, actorKind, actorId, facts }: HistoryEntry, applicationId: string): Doer {
  if (action === "application.member_reference_answered") return "member";
  if (ON_THE_FORM.includes(action)) return "applicant";
  if (actorKind === "applicant") return actorId === applicationId ? "applicant" : "collaborator";
  if (actorKind === "visitor") return typeof facts.collaboratorId === "string" ? "collaborator" : "visitor";
  return actorKind === "system" ? "portal" : "staff";
}
