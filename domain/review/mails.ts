import type { OwnWords } from "#domain/mails";

/** The emails of this folder, and the values that their texts need: see domain/mails.ts. */
export type ReviewMails = {
  "application-for-review": { reference: string; organisation: string; assigned: "yes" | "no"; path: string };
  "application-resent": { reference: string; organisation: string; path: string };
  "application-changes": AskedChanges;
  "application-changes-due": AskedChanges;
  "application-refused": OwnWords & {
    firstName: string;
    reference: string;
    organisation: string;
    reason: string;
    /** The instant from which the organisation may apply again, as ISO text. */
    again: string;
    path: string;
    until?: string;
  };
  /** Three lists, a line each: with our answer late, with the applicant’s late, and slow in their stage alone. `n`: how many are in the first two, which are what the queue calls overdue; `inStage`: in the third. */
  "applications-overdue": { n: string; inStage: string; late: string; unanswered: string; slow: string; path: string };
  "application-approved": OwnWords & {
    firstName: string;
    reference: string;
    organisation: string;
    path: string;
    until?: string;
  };
  "application-reopened": OwnWords & {
    firstName: string;
    reference: string;
    organisation: string;
    was: string;
    path: string;
    until?: string;
  };
  "vote-opened": { reference: string; organisation: string; path: string; answerBy?: string };
  "vote-waits": { reference: string; organisation: string; path: string; answerBy: string };
  "vote-closed": { reference: string; organisation: string; path: string };
  "note-mention": { reference: string; organisation: string; author: string; path: string };
  "reopening-asked": { reference: string; organisation: string; was: string; author: string; path: string };
};

/** `points` is a list of points as JSON, each at a question; `answerBy` the instant until which an answer is asked for. */
type AskedChanges = OwnWords & {
  firstName: string;
  reference: string;
  organisation: string;
  message: string;
  points: string;
  answerBy: string;
  path: string;
  until?: string;
};
