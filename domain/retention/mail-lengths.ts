import type { MailTemplate } from "#domain/mails";
import { PORTAL_LENGTHS, type PortalLength, RETENTION_LENGTHS } from "./lengths.ts";

const LENGTHS = { ...RETENTION_LENGTHS, ...PORTAL_LENGTHS };

/** The lengths of time that an email says, each under the name of its unit. */
const SAID: Partial<Record<MailTemplate, readonly PortalLength[]>> = {
  "application-confirm": ["unconfirmed"],
  "application-begun": ["draft"],
  "application-draft-ends": ["draftReminder"],
  "application-changes-due": ["changesReminder"],
  "application-withdrawn": ["ended"],
  "sign-in": ["signInLink"],
  "step-up": ["signInLink"],
  "administrator-changed": ["freshSignIn"],
  "organisation-merged": ["mergeUndo"],
  "profile-still-right": ["capability"],
  "succession-owner": ["silentOwner"],
  "succession-asked": ["silentOwner", "successionNotice"],
  "succession-office": ["silentOwner", "successionNotice"],
  "succession-handed-over": ["successionObjection"],
};

/** The values by which the words of an email say its lengths: `{days}`, `{months}` or `{minutes}`. */
export const mailLengths = (template: MailTemplate): Record<string, string> =>
  Object.fromEntries((SAID[template] ?? []).map((key) => [`${LENGTHS[key].unit}s`, String(LENGTHS[key].n)]));

/** The portal's own words of an email with its lengths in figures: a letter of the cluster's has no variable for them. */
export const withLengths = (template: MailTemplate, text: string): string =>
  Object.entries(mailLengths(template)).reduce((said, [unit, length]) => said.replaceAll(`{${unit}}`, length), text);
