import { z } from "zod";
import { idField, line, paragraph } from "../kernel/input.ts";
import { LOCALES } from "../kernel/state.ts";
import { BALLOT_CHOICES, LETTER_NAMES } from "./state.ts";

export const REVIEW_LIMITS = {
  message: 4000,
  reason: 4000,
  note: 4000,
  point: 1000,
  recusal: 1000,
  comment: 2000,
  letter: 4000,
  subject: 150,
} as const;

export const ReviewApplication = z.strictObject({ applicationId: idField });
export type ReviewApplication = z.infer<typeof ReviewApplication>;

/** `lastVote` is the application's latest vote, open or closed, on the page whose button was pressed. */
export const OpenVote = z.strictObject({ applicationId: idField, lastVote: idField.optional() });
export type OpenVote = z.infer<typeof OpenVote>;

/** `why` is for the history, where somebody else had it. */
export const AssignApplication = z.strictObject({
  applicationId: idField,
  personId: idField,
  why: paragraph(REVIEW_LIMITS.note, 0).optional(),
});
export type AssignApplication = z.infer<typeof AssignApplication>;

export const AdvanceApplication = z.strictObject({
  applicationId: idField,
  /** The stage that the page showed. */
  from: z.string().max(40),
  to: z.string().max(40),
  /** Asked for when it goes back. */
  reason: paragraph(REVIEW_LIMITS.reason).optional(),
});
export type AdvanceApplication = z.infer<typeof AdvanceApplication>;

export const AddNote = z.strictObject({
  applicationId: idField,
  text: paragraph(REVIEW_LIMITS.note),
  mentions: z.array(idField).max(30).optional(),
});
export type AddNote = z.infer<typeof AddNote>;

const question = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

/** A point at one field. */
export const Point = z.strictObject({ question, text: paragraph(REVIEW_LIMITS.point) });
export type Point = z.infer<typeof Point>;
export const SetPoint = Point.extend({ applicationId: idField });
export type SetPoint = z.infer<typeof SetPoint>;
export const DropPoint = z.strictObject({ applicationId: idField, question });
export type DropPoint = z.infer<typeof DropPoint>;

export const ResolvePoint = z.strictObject({ applicationId: idField, pointId: idField });
export type ResolvePoint = z.infer<typeof ResolvePoint>;

export const AskForChanges = z.strictObject({
  applicationId: idField,
  /** Said before the points. */
  message: paragraph(REVIEW_LIMITS.message).optional(),
  /** More points than those that already are at the fields. */
  points: z.array(Point).max(60).optional(),
});
export type AskForChanges = z.infer<typeof AskForChanges>;

/** Why it is approved all the same, and which obstacles its page showed, each by its name between commas. */
const despite = paragraph(REVIEW_LIMITS.reason, 0).optional();
const seen = z.string().max(200).optional();
export const ApproveApplication = z.strictObject({ applicationId: idField, despite, seen });
export type ApproveApplication = z.infer<typeof ApproveApplication>;
/** The same as a form sends it: where it showed obstacles, it asked why all the same. */
export const withReason = <T extends z.ZodType<Omit<ApproveApplication, "applicationId">>>(schema: T) =>
  schema.superRefine(({ despite, seen }, check) => {
    if (seen && !despite) check.addIssue({ code: "custom", path: ["despite"], params: { code: "missing" } });
  });
export const ApproveForm = withReason(ApproveApplication);
/** The field of that form in which what speaks against an approval is answered. */
export const REASON_FIELD = { "approval.reason_needed": "despite" } as const;

/** The same as a form sends it: with at most one point more, at the field that was chosen. */
export const AskForChangesForm = z
  .strictObject({
    applicationId: idField,
    message: paragraph(REVIEW_LIMITS.message).optional(),
    question: question.optional(),
    point: paragraph(REVIEW_LIMITS.point).optional(),
  })
  .superRefine(({ question, point }, ctx) => {
    if (point && !question) ctx.addIssue({ code: "custom", path: ["question"], params: { code: "missing" } });
    if (question && !point) ctx.addIssue({ code: "custom", path: ["point"], params: { code: "missing" } });
  })
  .transform(
    ({ question, point, ...rest }): AskForChanges => ({ ...rest, ...(question && point && { points: [{ question, text: point }] }) }),
  );

export const RefuseApplication = z.strictObject({ applicationId: idField, reason: paragraph(REVIEW_LIMITS.reason) });
export type RefuseApplication = z.infer<typeof RefuseApplication>;

export const DeclareRecusal = z.strictObject({ applicationId: idField, recusal: paragraph(REVIEW_LIMITS.recusal) });
export type DeclareRecusal = z.infer<typeof DeclareRecusal>;

const criterion = z.string().regex(/^[a-z][a-zA-Z0-9]{1,39}$/);
export const ScoreApplication = z.strictObject({
  applicationId: idField,
  scores: z.partialRecord(criterion, z.coerce.number().int().min(0).max(5)).default({}),
  comments: z.partialRecord(criterion, paragraph(REVIEW_LIMITS.comment, 0)).default({}),
});
export type ScoreApplication = z.infer<typeof ScoreApplication>;

export const CastBallot = z.strictObject({ applicationId: idField, voteId: idField, choice: z.enum(BALLOT_CHOICES) });
export type CastBallot = z.infer<typeof CastBallot>;

/** What the editor of letters saw: the stamp of a letter, or of all drafts. */
const stamp = z.string().regex(/^[0-9a-f]{16}$/);
/** A letter in one language. */
export const SaveLetter = z.strictObject({
  name: z.enum(LETTER_NAMES),
  locale: z.enum(LOCALES),
  version: stamp,
  subject: line(REVIEW_LIMITS.subject),
  body: paragraph(REVIEW_LIMITS.letter),
});
export type SaveLetter = z.infer<typeof SaveLetter>;
export const RestoreStandardLetter = SaveLetter.pick({ name: true, locale: true, version: true });
export type RestoreStandardLetter = z.infer<typeof RestoreStandardLetter>;
/** All letters that are being written. */
export const OfLetters = z.strictObject({ version: stamp });
export type OfLetters = z.infer<typeof OfLetters>;

export const AskReopening = z.strictObject({ applicationId: idField, why: paragraph(REVIEW_LIMITS.recusal) });
export type AskReopening = z.infer<typeof AskReopening>;

const day = z.iso.date();
export const AnnounceAbsence = z
  .strictObject({ from: day, to: day, delegateId: idField.optional() })
  .refine(({ from, to }) => from <= to, { path: ["to"], params: { code: "before" } });
export type AnnounceAbsence = z.infer<typeof AnnounceAbsence>;

export const EndAbsence = z.strictObject({ absenceId: idField });
export type EndAbsence = z.infer<typeof EndAbsence>;
