import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { askedPart } from "#domain/membership/definition/definition";
import type { Answer, Question, QuestionPage, SectionKey } from "#domain/membership/state";
import { checkAnswer } from "./answers.ts";
import { mayInApplication } from "./own-application.ts";
import { type StoredApplication, storedApplication } from "./stored-application.ts";
import { writable } from "./writable.ts";

/** A question with its answer, and whether it may be changed now. */
export type ApplicationField = Question & { answer: Answer | undefined; writable: boolean };
export type FieldPage = Omit<QuestionPage, "questions"> & { fields: ApplicationField[] };
/** `missing` are the questions that still need an answer, or another one: a number of the country that was chosen before is none. */
export type FieldSection = { key: SectionKey; pages: FieldPage[]; missing: string[] };
export type ApplicationFields = Omit<StoredApplication, "definition" | "given"> & { sections: FieldSection[]; complete: boolean };

/** The whole application as one list of sections, pages and questions with their answers. Only what is asked. */
export function fieldsOf({ definition, given, ...facts }: StoredApplication): ApplicationFields {
  const open = writable(facts.status, definition, facts.openPoints);
  const sections = askedPart(definition, given).sections.map((section): FieldSection => {
    const pages = section.pages.map(({ questions, ...page }) => ({
      ...page,
      fields: questions.map((question) => ({ ...question, answer: given[question.key], writable: open.has(question.key) })),
    }));
    const missing = pages.flatMap(({ fields }) => fields.filter((field) => isMissing(field, fields, facts.country)).map(({ key }) => key));
    return { key: section.key, pages, missing };
  });
  return { ...facts, sections, complete: facts.kind !== null && sections.every(({ missing }) => missing.length === 0) };
}

/** Files have verbs of their own; what is typed is checked by its type. */
export const isTyped = ({ type }: Pick<ApplicationField, "type">) => type !== "document";

const isEmpty = ({ answer }: Pick<ApplicationField, "answer">) => answer === undefined || answer.length === 0;

/** The question of the same page that is answered instead of this one. */
const insteadOf = <F extends Pick<ApplicationField, "key" | "unless" | "answer">>({ key, unless }: F, page: readonly F[]) =>
  page.find((other) => (other.key === unless || other.unless === key) && !isEmpty(other));

/** The fields of a page that a list names: not one that would only excuse an answer that is there. */
export const listedFields = <F extends Pick<ApplicationField, "key" | "unless" | "answer">>(page: readonly F[]): F[] =>
  page.filter((field) => field.unless !== undefined || !isEmpty(field) || !insteadOf(field, page));

/** The whole application as lists name it. */
export const listed = (fields: ApplicationFields): ApplicationFields => ({
  ...fields,
  sections: fields.sections.map((section) => ({
    ...section,
    pages: section.pages.map((page) => ({ ...page, fields: listedFields(page.fields) })),
  })),
});

function isMissing(field: ApplicationField, page: readonly ApplicationField[], country: string) {
  if (isEmpty(field)) return !field.optional && !insteadOf(field, page);
  return isTyped(field) && !checkAnswer(field, field.answer, country).ok;
}

/** An application that was sent, for the review. The caller has checked that the reader may see it. */
export async function sentFields(ctx: Context, id: string): Promise<ApplicationFields | undefined> {
  const stored = await storedApplication(ctx, id);
  return stored?.submittedAt && stored.clusterId === ctx.clusterId && stored.status !== "expired" ? fieldsOf(stored) : undefined;
}

/** What the task list and the check page read: an applicant's own application, or for staff one that was sent. To its applicant a request for changes counts once its mail has left. */
export async function applicationFields(ctx: Context, id: string): Promise<ApplicationFields | undefined> {
  const { actor } = ctx;
  const stored = await storedApplication(ctx, id);
  if (!stored || stored.clusterId !== ctx.clusterId || stored.status === "expired") return undefined;
  const own = actor.kind === "applicant" && actor.applicationId === id;
  if (!own && actor.kind !== "system" && !(isStaff(actor) && stored.submittedAt)) return undefined;
  const fields = fieldsOf(stored);
  return own && !mayInApplication(actor, "edit") ? lockedFields(fields) : fields;
}

/** As a collaborator sees it who may not answer. */
const lockedFields = (fields: ApplicationFields): ApplicationFields => ({
  ...fields,
  sections: fields.sections.map((section) => ({
    ...section,
    pages: section.pages.map((page) => ({ ...page, fields: page.fields.map((field) => ({ ...field, writable: false })) })),
  })),
});
