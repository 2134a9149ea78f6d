import type { MailTemplate } from "#domain/mails";
import type { Refusal } from "#domain/refusals";
import { PORTAL_LENGTHS, type PortalLength, RETENTION_LENGTHS } from "./lengths.ts";

const LENGTHS = { ...RETENTION_LENGTHS, ...PORTAL_LENGTHS };

/** The lengths of time that an email says, each under the name of its unit. */
const OF_MAILS: Partial<Record<MailTemplate, readonly PortalLength[]>> = {
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
  "join-asked": ["joinNotice"],
  "join-asked-office": ["joinNotice"],
  "succession-owner": ["silentOwner"],
  "succession-asked": ["silentOwner", "successionNotice"],
  "succession-office": ["silentOwner", "successionNotice"],
  "succession-handed-over": ["successionObjection"],
};

/** The lengths of time that the sentence of a refusal says. */
const OF_REFUSALS: Partial<Record<Refusal, readonly PortalLength[]>> = {
  "setup.ended": ["setupLink"],
  "application.snooze_day": ["snooze"],
  "invitation.too_many": ["invitationsCounted"],
  "letter.too_many_tests": ["letterTestsCounted"],
  "message.too_many": ["messagesCounted"],
  "organisation.merge_reversible": ["mergeUndo"],
  "merge.too_late": ["mergeUndo"],
  "import.too_late": ["importUndo"],
  "room.correction_too_late": ["messageCorrection"],
};

/** Values under the names of their units, such as `{days}`. Two lengths of one unit would have one name: an error. */
export function saidLengths(keys: readonly PortalLength[]): Record<string, string> {
  const said = Object.fromEntries(keys.map((key) => [`${LENGTHS[key].unit}s`, String(LENGTHS[key].n)]));
  if (Object.keys(said).length < keys.length) throw new Error(`Two lengths of one unit in one text: ${keys.join(", ")}`);
  return said;
}

const eachSaid = (texts: Record<string, readonly PortalLength[]>) =>
  new Map(Object.entries(texts).map(([text, keys]) => [text, saidLengths(keys)]));
// Said as soon as the portal starts, so that two lengths of one unit stop it and are in no text.
const [MAILS, REFUSALS] = [eachSaid(OF_MAILS), eachSaid(OF_REFUSALS)];

/** The values by which the words of an email say its lengths: `{days}`, `{months}` or `{minutes}`. */
export const mailLengths = (template: MailTemplate): Record<string, string> => MAILS.get(template) ?? {};

/** The same for the sentence of a refusal, whoever refuses. */
export const refusalLengths = (refusal: Refusal): Record<string, string> => REFUSALS.get(refusal) ?? {};

/** The portal's own words of an email with its lengths in figures: a letter of the cluster's has no variable for them. */
export const withLengths = (template: MailTemplate, text: string): string =>
  Object.entries(mailLengths(template)).reduce((said, [unit, length]) => said.replaceAll(`{${unit}}`, length), text);
