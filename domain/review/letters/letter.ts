import { endOnce, withFullStop } from "#domain/kernel/mail/full-stop";
import type { MailTemplate } from "#domain/mails";
import { LETTER_NAMES, type LetterName } from "#domain/review/state";

/** What letters may say in a text of their own: each is in braces, {firstName}. */
export const LETTER_VARIABLES = [
  "firstName",
  "person",
  "member",
  "inviter",
  "organisation",
  "reference",
  "may",
  "role",
  "was",
  "reason",
  "points",
  "date",
  "answerBy",
  "until",
  "again",
] as const;
export type LetterVariable = (typeof LETTER_VARIABLES)[number];
export type LetterValues = Readonly<Partial<Record<LetterVariable, string>>>;

/** How the email of a letter is shown beside its words: as a computer or a phone draws it, in dark colours, or its text part. */
export const LETTER_VIEWS = ["computer", "phone", "dark", "text"] as const;
export type LetterView = (typeof LETTER_VIEWS)[number];

/** How many characters the subject of an email has at most: a longer one is shortened, because phones would cut it. */
export const SUBJECT_LIMIT = 60;

/** These may be longer than a line, or are a part of a sentence: no subject says them. */
const NOT_IN_SUBJECTS: readonly LetterVariable[] = ["reason", "points", "may", "was"];

/** `says`: what its text may say, because every such email has a value for it. `needs`: what it must say, because the rest of the email does not. */
type LetterRule = { template: MailTemplate; says: readonly LetterVariable[]; needs: readonly LetterVariable[] };
const APPLICANT = ["firstName", "organisation", "reference", "date"] as const;

/** Each letter: the email that it words, and what it says. */
export const LETTERS = {
  confirm: { template: "application-confirm", says: [...APPLICANT, "until"], needs: [] },
  begun: { template: "application-begun", says: [...APPLICANT, "until"], needs: [] },
  draftEnds: { template: "application-draft-ends", says: [...APPLICANT, "until"], needs: [] },
  received: { template: "application-received", says: [...APPLICANT, "answerBy"], needs: [] },
  changesAsked: { template: "application-changes", says: [...APPLICANT, "points", "answerBy"], needs: [] },
  changesDue: { template: "application-changes-due", says: [...APPLICANT, "points", "answerBy"], needs: [] },
  withdrawn: { template: "application-withdrawn", says: APPLICANT, needs: [] },
  approved: { template: "application-approved", says: APPLICANT, needs: [] },
  refused: { template: "application-refused", says: [...APPLICANT, "reason", "again"], needs: [] },
  reopened: { template: "application-reopened", says: [...APPLICANT, "was"], needs: [] },
  tooEarly: { template: "application-too-early", says: [...APPLICANT, "again"], needs: [] },
  collaborator: { template: "collaborator-invited", says: [...APPLICANT, "person", "may", "until"], needs: ["person", "may"] },
  memberReference: {
    template: "member-reference-asked",
    says: ["person", "organisation", "member", "date", "until"],
    needs: ["person", "member"],
  },
  invitation: { template: "invitation", says: ["inviter", "organisation", "role", "date"], needs: [] },
} as const satisfies Record<LetterName, LetterRule>;
export type LetterTemplate = (typeof LETTERS)[LetterName]["template"];

/** The letter that words an email. */
export const letterOfTemplate = (template: LetterTemplate): LetterName => {
  const name = LETTER_NAMES.find((each) => LETTERS[each].template === template);
  if (!name) throw new Error(`No letter words ${template}.`);
  return name;
};

/** What the text of a letter may say, and what its subject may say. */
export const sayable = (name: LetterName, part: "subject" | "body"): readonly LetterVariable[] =>
  part === "body" ? LETTERS[name].says : LETTERS[name].says.filter((each) => !NOT_IN_SUBJECTS.includes(each));

/** What a letter must say and does not, in its text. */
export const missingVariables = (name: LetterName, body: string): LetterVariable[] => {
  const said = variablesOf(body);
  return LETTERS[name].needs.filter((each) => !said.includes(each));
};

const isVariable = (name: string): name is LetterVariable => (LETTER_VARIABLES as readonly string[]).includes(name);
const BRACES = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;

type Part = { text: string } | { variable: LetterVariable } | { unknown: string };

/** The parts of a template: `{name}` is a variable, `{{` and `}}` are braces that stay. */
function partsOf(template: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const found of template.matchAll(BRACES)) {
    const [all, name] = found;
    if (found.index > at) parts.push({ text: template.slice(at, found.index) });
    at = found.index + all.length;
    if (all === "{{" || all === "}}") parts.push({ text: all.slice(1) });
    else if (name !== undefined && isVariable(name.trim())) parts.push({ variable: name.trim() as LetterVariable });
    else parts.push({ unknown: all });
  }
  if (at < template.length) parts.push({ text: template.slice(at) });
  return parts;
}

/** What is in braces and is none of the variables that may be there: a letter with any is refused. */
export const unknownVariables = (template: string, may: readonly LetterVariable[] = LETTER_VARIABLES): string[] =>
  partsOf(template).flatMap((part) =>
    "unknown" in part ? [part.unknown] : "variable" in part && !may.includes(part.variable) ? [`{${part.variable}}`] : [],
  );

/** What the subject and the text of a letter say and its email has no value for. */
export const unknownInLetter = (name: LetterName, { subject, body }: { subject: string; body: string }): string[] => [
  ...unknownVariables(subject, sayable(name, "subject")),
  ...unknownVariables(body, sayable(name, "body")),
];

/** Which variables a template says. */
export const variablesOf = (template: string): LetterVariable[] => [
  ...new Set(partsOf(template).flatMap((part) => ("variable" in part ? [part.variable] : []))),
];

/**
 * The letter with its values: plain text, which the mail escapes where it is drawn as HTML. A value is put in as it is:
 * braces in it mean nothing, so that nobody writes a variable by being called one.
 */
export function letterText(template: string, values: LetterValues): string {
  const own = withFullStop(values);
  const parts = partsOf(template).map((part) =>
    "text" in part ? part.text : "variable" in part ? (own[part.variable] ?? "") : part.unknown,
  );
  return endOnce(parts.join(""));
}
