import { DAY, earlier, HOUR, MINUTE, SECOND } from "#lib/clock";

/** As people say it; 12 months are 365 days. */
export type RetentionLength = { n: number; unit: "minute" | "day" | "month" | "year" };
const minutes = (n: number): RetentionLength => ({ n, unit: "minute" });
const days = (n: number): RetentionLength => ({ n, unit: "day" });
const months = (n: number): RetentionLength => ({ n, unit: "month" });
const years = (n: number): RetentionLength => ({ n, unit: "year" });

/** How long anything personal is kept: verbs, jobs, the privacy notice and docs/retention.md read it here. */
export const RETENTION_LENGTHS = {
  /** An application whose address nobody confirmed. */
  unconfirmed: days(7),
  /** A draft that nobody sent, from when it was begun. */
  draft: days(60),
  /** A refused or withdrawn application, from its end. */
  ended: months(12),
  /** A membership that has ended, with its application: until claims from it lapse (Código Civil, article 1964.2). */
  membership: years(5),
  /** A consortium that has ended, with what its partners wrote, signed and shared: until claims from it lapse (Código Civil, article 1964.2). */
  endedConsortium: years(5),
  /** An account of somebody who acts for nobody any more, from the last thing they did. */
  account: months(12),
  /** An invitation, from when it was accepted, revoked or ran out. */
  invitation: months(12),
  /** A proposal about an administrator, from when it was made. */
  proposal: months(12),
  /** A request to act for a member, from its answer, or from when it was made if nobody answers. */
  joinRequest: days(90),
  /** The link by which an owner or admin answers such a request from an email. */
  joinAnswerLink: days(14),
  /** That no owner of an organisation could be reached, from when it was noticed. */
  succession: months(12),
  /** A message between organisations with its answer, from when it was sent. */
  message: months(12),
  /** That somebody of the staff opened personal data, from when they did. */
  reading: months(12),
  /** That somebody saved a document of a consortium, from when they did. */
  roomDownload: months(12),
  signInLink: minutes(10),
  applicationLink: days(30),
  collaboratorLink: days(14),
  /** The link of an invitation, whoever sent it. */
  invitationLink: days(14),
  /** The link by which a member says whether it supports an applicant. */
  memberReferenceLink: days(30),
  /** The link by which somebody confirms a section of a profile. */
  confirmationLink: days(30),
  session: days(14),
  /** What a browser keeps of a form or an upload that was refused, and of an address to sign in with. */
  unfinished: minutes(15),
  /** What a browser keeps of a profile that was typed and not saved. */
  profileDraft: days(7),
  /** What a browser keeps of a message for the discussion of a consortium that was typed and not sent. */
  messageDraft: days(7),
  /** What a browser keeps of a step on an application, such as a refusal, that was typed and not sent. */
  stepDraft: days(7),
  /** What a browser keeps of an application that was typed and not saved. */
  applicantDraft: days(7),
  /** What a browser keeps of the membership form that it sent, so that its address can be corrected. */
  sentForm: days(1),
  /** An email, from when it was sent or given up: whom it went to, when, and of which kind. */
  mail: days(30),
  /** What the portal had to do by itself, from when it was done. */
  job: days(30),
  /** The rows from before a merge, while it can be reversed. */
  mergeUndo: days(30),
  /** A file that staff import, with its rows, from its last step: somebody whom nobody has invited by then is forgotten with it. */
  importFile: days(7),
  /** An absence, from its end. */
  absence: days(90),
  /** The copy of the database from before an update. */
  copy: days(30),
  /** An uploaded file of which no row knows: the upload was cut off. */
  strayFile: minutes(60),
} as const satisfies Record<string, RetentionLength>;
export type LengthKey = keyof typeof RETENTION_LENGTHS;

/** Every other length that the portal itself sets; the rules of a cluster have theirs. */
export const PORTAL_LENGTHS = {
  /** How long a request to act for an organisation can be answered. */
  joinRequestOpen: days(30),
  /** How long the owners and admins have to answer before the office may. */
  joinNotice: days(7),
  /** How long an owner may do nothing here before others are asked to take over. */
  silentOwner: months(12),
  /** How long a silent owner has to sign in before an admin may take over. */
  successionNotice: days(14),
  /** How long a former owner can object. */
  successionObjection: days(30),
  /** An organisation whose owner came back is not asked about again for so long. */
  successionAgain: days(90),
  /** A session that is not used, of somebody with a role in the cluster's staff or committee. */
  staffIdle: { n: 12, unit: "hour" },
  /** A session that is not used, of anybody else. */
  memberIdle: days(3),
  /** Since the last sign-in, for a step that asks for a recent one. */
  freshSignIn: minutes(10),
  /** How long a proposal about an administrator can be confirmed. */
  administratorProposal: days(7),
  /** The link that makes the first administrator of a new installation. */
  setupLink: { n: 24, unit: "hour" },
  /** The row of a link to sign in, from its end, so that its page can say that it has ended. */
  endedSignInLink: days(1),
  /** The reminder of a draft, before it is deleted. */
  draftReminder: days(7),
  /** The reminder of requested changes, before their deadline. */
  changesReminder: days(3),
  /** How long a request to join a consortium, or an invitation to it, can be answered, where its call closes no sooner. */
  consortiumRequestOpen: days(30),
  /** The reminder of a request or an invitation that nobody has answered, before it expires. */
  consortiumRequestReminder: days(3),
  /** The reminder of what a partner of a consortium committed to, before it ends. */
  commitmentReminder: days(7),
  /** How long somebody can correct or remove what they wrote in the discussion of a consortium. */
  messageCorrection: { n: 24, unit: "hour" },
  /** A digest of the discussion of a consortium tells of nothing older. */
  digestReach: days(7),
  /** Between two emails that ask an organisation whether its profile is still right. */
  stillRight: days(30),
  /** A capability or a section of a profile counts as old, from when its organisation last confirmed it. */
  capability: months(12),
  /** A profile is marked as new to staff, from when it was published. */
  newProfile: days(14),
  /** The messages of an organisation that count against what it may send. */
  messagesCounted: { n: 24, unit: "hour" },
  /** The emails of an invitation that count against how often it may be sent again. */
  invitationsCounted: { n: 24, unit: "hour" },
  /** How far ahead staff can snooze an application. */
  snooze: days(90),
  /** The test emails of a letter that count against how many somebody may send to themselves. */
  letterTestsCounted: minutes(60),
  /** How long the portal tries to send an email: a mail server may be away over a weekend. */
  mailTried: days(5),
  /** How long an import can be undone, from its end. */
  importUndo: { n: 24, unit: "hour" },
  /** A browser keeps the choice of colours. */
  theme: years(1),
} as const satisfies Record<string, { n: number; unit: RetentionLength["unit"] | "hour" }>;
export type PortalLength = LengthKey | keyof typeof PORTAL_LENGTHS;
const LENGTHS = { ...RETENTION_LENGTHS, ...PORTAL_LENGTHS };

/** Those that tell somebody what becomes of what they gave: the privacy notice has a sentence for each. */
export const NOTICED = [
  "unconfirmed",
  "draft",
  "profileDraft",
  "messageDraft",
  "stepDraft",
  "applicantDraft",
  "ended",
  "membership",
  "account",
  "invitation",
  "joinRequest",
  "succession",
  "signInLink",
  "applicationLink",
  "invitationLink",
  "memberReferenceLink",
  "confirmationLink",
  "session",
  "mail",
  "reading",
  "message",
  "roomDownload",
  "endedConsortium",
] as const satisfies LengthKey[];

const IN_MS = { minute: MINUTE, hour: HOUR, day: DAY, month: (365 / 12) * DAY, year: 365 * DAY };

/** In milliseconds. */
export const lastingUntil = (key: PortalLength) => LENGTHS[key].n * IN_MS[LENGTHS[key].unit];

/** In seconds, as cookies count. */
export const lastingSeconds = (key: PortalLength) => lastingUntil(key) / SECOND;

/** What ended before this instant is over its time. */
export const cutOff = (now: Date, key: PortalLength) => earlier(now, lastingUntil(key));
