import type { LengthKey } from "#domain/retention/lengths";

const of = <const Group extends readonly LengthKey[]>(...keys: Group) => keys;

/** The lengths of the retention table by what they are about, in the order of the page. A test names one that is missing. */
export const RETENTION_GROUPS = {
  applications: of("unconfirmed", "draft", "ended", "membership"),
  people: of("account", "invitation", "proposal", "joinRequest", "succession", "absence", "reading"),
  consortia: of("endedConsortium", "message", "roomDownload"),
  links: of(
    "signInLink",
    "session",
    "applicationLink",
    "collaboratorLink",
    "invitationLink",
    "memberReferenceLink",
    "confirmationLink",
    "joinAnswerLink",
  ),
  browser: of("applicantDraft", "stepDraft", "profileDraft", "messageDraft", "sentForm", "unfinished"),
  portal: of("mail", "job", "importFile", "mergeUndo", "copy", "strayFile"),
} as const;
export const RETENTION_GROUP_KEYS = Object.keys(RETENTION_GROUPS) as (keyof typeof RETENTION_GROUPS)[];
