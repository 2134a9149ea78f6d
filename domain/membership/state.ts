import type { Localised } from "../kernel/state.ts";

export const APPLICATION_STATUSES = [
  "unconfirmed",
  "draft",
  "submitted",
  "changesAsked",
  "approved",
  "refused",
  "withdrawn",
  "expired",
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

const allowedFrom = {
  confirm: ["unconfirmed"],
  expire: ["unconfirmed"],
  expireDraft: ["draft"],
  deleteDraft: ["draft"],
  send: ["draft"],
  claim: ["submitted", "changesAsked"],
  approve: ["submitted"],
  askForChanges: ["submitted"],
  resend: ["changesAsked"],
  refuse: ["submitted", "changesAsked"],
  reopen: ["approved", "refused"],
  withdraw: ["unconfirmed", "submitted", "changesAsked"],
} satisfies Record<string, ApplicationStatus[]>;

export type ApplicationStep = keyof typeof allowedFrom;
export const APPLICATION_STEPS = Object.keys(allowedFrom) as ApplicationStep[];

/** The statuses from which a step leads on; the verb's WHERE and the page's button both read it. */
export const from = (step: ApplicationStep): ApplicationStatus[] => [...allowedFrom[step]];
export const canTake = (step: ApplicationStep, status: ApplicationStatus) => from(step).includes(status);

/** While one of these, a second form of the same address for the same organisation leads to the first. */
export const OPEN_STATUSES: ApplicationStatus[] = ["unconfirmed", "draft", "submitted", "changesAsked"];

/** The cluster has said yes or no. */
export const DECIDED_STATUSES: ApplicationStatus[] = ["approved", "refused"];

/** The newsletter was asked for before there was one: those who agreed can withdraw it, and nobody is asked (0212). */
export const CONSENT_KINDS = ["privacy", "listing", "newsletter"] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];
/** confirm and status are the applicant's; join is a collaborator's who was invited to one application. */
export const APPLICATION_LINK_PURPOSES = ["confirm", "status", "join"] as const;

/** What a definition can ask. `identifier` is asked by country, `pic` is the Commission's, `ror` that of research organisations; `organisations` names members of the cluster. */
export const QUESTION_TYPES = [
  "text",
  "paragraph",
  "email",
  "phone",
  "web",
  "postalCode",
  "number",
  "country",
  "identifier",
  "pic",
  "ror",
  "choice",
  "choices",
  "document",
  "organisations",
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Why an organisation has no tax or registration number. */
export const NO_NUMBER = "noNumber";

export const DOCUMENT_FORMATS = ["pdf", "image"] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** One question. Those of the portal are worded in the catalogues under their key; those that a cluster adds carry their own words. */
export type Question = {
  key: string;
  type: QuestionType;
  label?: Localised;
  hint?: Localised;
  optional?: boolean;
  /** Letters of a text, or how many of `choices` and `organisations`. */
  limit?: number;
  /** `euroAYear`: of a fee category, what it costs. */
  options?: { key: string; label?: Localised; euroAYear?: number }[];
  /** What a document may be, unless it may be either. An image alone is shown on pages, so it needs words for those who cannot see it. */
  accept?: DocumentFormat[];
  /** Asked only while the other question has one of these answers. */
  when?: { question: string; is: string[] };
  /** Need not be answered where this other question is, and not beside it. */
  unless?: string;
};

/** A page asks at most three related questions. */
export type QuestionPage = { key: string; label?: Localised; questions: Question[] };
export const SECTIONS = ["organisation", "activity", "people", "documents", "membership", "references"] as const;
export type SectionKey = (typeof SECTIONS)[number];
export type Section = { key: SectionKey; pages: QuestionPage[] };
/** What one kind of organisation is asked. */
export type Definition = { sections: Section[] };

/** The answer to one question: texts, the keys of choices, the names of members. */
export type Answer = string | string[];

export const COLLABORATOR_ROLES = ["view", "comment", "edit"] as const;
export type CollaboratorRole = (typeof COLLABORATOR_ROLES)[number];
export const REFERENCE_ANSWERS = ["yes", "no"] as const;

/** What an applicant is told of an application's way, each with its sentence in the catalogues. */
export type TimelineStep =
  | "sent"
  | "confirmed"
  | "submitted"
  | "assigned"
  | "changesAsked"
  | "resent"
  | "approved"
  | "refused"
  | "reopened"
  | "withdrawn"
  | "accepted";
