import { z } from "zod";
import { COUNTRIES } from "../kernel/countries.ts";
import { emailAddress, idField, line, paragraph } from "../kernel/input.ts";
import { kindKey } from "../organisations/kinds/kind-input.ts";
import { COLLABORATOR_ROLES, REFERENCE_ANSWERS } from "./state.ts";

export const APPLICATION_LIMITS = { firstName: 80, lastName: 80, position: 120, organisation: 160 } as const;

const name = { firstName: line(APPLICATION_LIMITS.firstName), lastName: line(APPLICATION_LIMITS.lastName) };
const work = {
  country: z.enum(COUNTRIES as [string, ...string[]]),
  position: line(APPLICATION_LIMITS.position),
  organisation: line(APPLICATION_LIMITS.organisation),
};
const ticked = z.boolean().default(false);
const reference = z.string().regex(/^[0-9A-Z-]{8,40}$/);
const token = z.string().regex(/^[\w-]{20,100}$/);

export const SubmitApplication = z.strictObject({
  ...name,
  email: emailAddress,
  ...work,
  privacy: z.literal(true),
  listing: ticked,
  /** Random for each rendered form: the same key sent again is the same application. */
  key: z.string().regex(/^[\w-]{20,100}$/),
});
export type SubmitApplication = z.infer<typeof SubmitApplication>;

/** The form as the page sends it: with the signed time at which the page was made. */
export const ApplyForm = SubmitApplication.extend({ stamp: z.string().max(120).default("") });

/** The address to which the link goes instead. */
export const CorrectAddress = z.strictObject({ reference, email: emailAddress });

export const LinkToken = z.strictObject({ token });
export type LinkToken = z.infer<typeof LinkToken>;

/** Which application a link is asked for: by its reference, or by a mailed link that has ended. */
export const RequestStatusLink = z.union([z.strictObject({ reference }), z.strictObject({ token })]);
export type RequestStatusLink = z.infer<typeof RequestStatusLink>;

/** What an applicant asks for behind their link; the link, not the reference, says which application. */
export const OwnApplication = z.strictObject({ reference });
export type OwnApplication = z.infer<typeof OwnApplication>;

export const RESEND_LIMIT = 1000;
/** Sent again, with the reason for each requested change that was not made. */
export const ResendApplication = OwnApplication.extend({ explanation: paragraph(RESEND_LIMIT, 10).optional() });
export type ResendApplication = z.infer<typeof ResendApplication>;

export const GiveConsent = z.strictObject({ reference, kind: z.enum(["listing"]) });
export type GiveConsent = z.infer<typeof GiveConsent>;
export const WithdrawConsent = z.strictObject({ reference, kind: z.enum(["listing", "newsletter"]) });
export type WithdrawConsent = z.infer<typeof WithdrawConsent>;
/** As their forms send them: `from` is the page that they are on, where that is not the status page. */
export const GiveConsentForm = GiveConsent.extend({ from: z.enum(["check"]).optional() });
export const WithdrawConsentForm = WithdrawConsent.extend({ from: z.enum(["check"]).optional() });

export const ChooseKind = z.strictObject({ reference, kind: kindKey });
export type ChooseKind = z.infer<typeof ChooseKind>;
/** As its form sends it: `from` says where to go on. */
export const KindForm = ChooseKind.extend({ from: z.enum(["check"]).optional() });

const MAX_VALUES = 60;
const pageKey = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const values = z.record(z.string().max(60), z.union([z.string().max(20_000), z.array(z.string().max(200)).max(MAX_VALUES)]));

export const SavePage = z.strictObject({ reference, page: pageKey, version: z.string().max(600), values });
export type SavePage = z.infer<typeof SavePage>;

/** The values with one typed name replaced by the one that was offered for it: `instead` is the two, a line each. */
export function withMeant(values: Record<string, string | string[]>, instead = "") {
  const [typed, meant] = instead.split(/\r?\n/);
  if (!typed || !meant) return values;
  const read = (value: string) => (value.trim() === typed ? meant : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.map(read) : read(value)]));
}

/** Where a page of the application leads to once it is saved, where that is not its next one. */
export const PageWay = { from: z.enum(["check"]).optional(), onward: z.enum(["list"]).optional() };
export type PageWay = { from?: "check" | undefined; onward?: "list" | undefined };

/** A page as its form sends it: the names of the questions beside the form's own, and the way on. */
export const PageForm = z
  .looseObject({
    reference,
    page: pageKey,
    version: z.string().max(600).default(""),
    ...PageWay,
    instead: z.string().max(400).optional(),
  })
  .transform(({ reference, page, version, from, onward, instead, ...rest }, ctx) => {
    const parsed = values.safeParse(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)));
    if (parsed.success) return { reference, page, version, from, onward, values: withMeant(parsed.data, instead) };
    ctx.addIssue({ code: "custom", params: { code: "format" } });
    return z.NEVER;
  });

export const REFERENCE_COMMENT = 1000;
/** Yes or no with or without a comment, or a comment alone. */
export const AnswerMemberReference = z
  .strictObject({
    token,
    answer: z.enum([...REFERENCE_ANSWERS, "comment"]),
    comment: paragraph(REFERENCE_COMMENT).optional(),
  })
  .refine(({ answer, comment }) => answer !== "comment" || comment !== undefined, { path: ["comment"], params: { code: "missing" } });
export type AnswerMemberReference = z.infer<typeof AnswerMemberReference>;

export const InviteCollaborator = z.strictObject({
  reference,
  name: line(160),
  email: emailAddress,
  role: z.enum(COLLABORATOR_ROLES),
});
export type InviteCollaborator = z.infer<typeof InviteCollaborator>;

export const OneCollaborator = z.strictObject({ reference, collaboratorId: idField });
export type OneCollaborator = z.infer<typeof OneCollaborator>;

export const CommentOnQuestion = z.strictObject({ reference, question: pageKey, text: paragraph(2000) });
export type CommentOnQuestion = z.infer<typeof CommentOnQuestion>;
/** As the question's page sends it, which it comes back to. */
export const CommentForm = CommentOnQuestion.extend({ page: pageKey });
