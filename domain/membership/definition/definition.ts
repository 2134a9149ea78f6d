import { z } from "zod";
import { LOCALES } from "#domain/kernel/state";
import { type Answer, type Definition, DOCUMENT_FORMATS, QUESTION_TYPES, type Question, SECTIONS } from "#domain/membership/state";

/** The fields of the short form: columns of the application, and questions of every definition. */
export const SHORT_FORM = ["firstName", "lastName", "email", "country", "position", "organisation"] as const;
export type ShortFormKey = (typeof SHORT_FORM)[number];
export const isShortForm = (key: string): key is ShortFormKey => (SHORT_FORM as readonly string[]).includes(key);

/** Names that the form of a page needs for itself. */
const RESERVED = ["reference", "page", "version", "from", "homepage", "instead", "onward"];
const PAGE_QUESTIONS = 3;
const MAX_OPTIONS = 60;

const key = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const words = z.partialRecord(z.enum(LOCALES), z.string().trim().min(1).max(400));
const QuestionBody = z.strictObject({
  key: key.refine((name) => !RESERVED.includes(name)),
  type: z.enum(QUESTION_TYPES),
  label: words.optional(),
  hint: words.optional(),
  optional: z.boolean().optional(),
  accept: z.array(z.enum(DOCUMENT_FORMATS)).min(1).optional(),
  limit: z.int().min(1).max(10_000).optional(),
  options: z
    .array(z.strictObject({ key: z.string().regex(/^[A-Za-z0-9]{1,40}$/), label: words.optional() }))
    .min(2)
    .max(MAX_OPTIONS)
    .optional(),
  when: z.strictObject({ question: key, is: z.array(z.string().max(40)).min(1).max(MAX_OPTIONS) }).optional(),
  unless: key.optional(),
});
const PageBody = z.strictObject({ key, label: words.optional(), questions: z.array(QuestionBody).min(1).max(PAGE_QUESTIONS) });
const SectionBody = z.strictObject({ key: z.enum(SECTIONS), pages: z.array(PageBody).max(20) });

/** A definition that holds together; the problem's `params.code` says what does not. */
export const DefinitionBody = z.strictObject({ sections: z.array(SectionBody).min(1).max(SECTIONS.length) }).superRefine((body, ctx) => {
  const say = (code: string, name: string) => ctx.addIssue({ code: "custom", params: { code, name }, message: `${code}: ${name}` });
  const sections = body.sections.map((section) => SECTIONS.indexOf(section.key));
  if (sections.some((place, n) => n > 0 && place <= (sections[n - 1] ?? -1))) say("sectionOrder", "sections");
  for (const name of repeated(body.sections.flatMap((section) => section.pages.map((page) => page.key)))) say("pageTwice", name);
  for (const name of repeated(questionsOf(body as Definition).map((question) => question.key))) say("questionTwice", name);
  for (const name of SHORT_FORM)
    if (!questionsOf(body as Definition).some((question) => question.key === name)) say("shortFormMissing", name);
  const earlier = new Map<string, Question>();
  for (const page of body.sections.flatMap((section) => section.pages)) {
    // Files and typed answers are sent by forms of their own: on one page each button would lose what is in the other form.
    if (new Set(page.questions.map(({ type }) => type === "document")).size > 1) say("documentsApart", page.key);
    for (const question of page.questions) {
      if (isChoice(question.type) !== (question.options !== undefined)) say("options", question.key);
      if (!question.when) continue;
      const first = earlier.get(question.when.question);
      if (!first) say("whenLater", question.key);
      if (first?.options && !question.when.is.every((answer) => first.options?.some((option) => option.key === answer)))
        say("whenOption", question.key);
    }
    for (const question of page.questions) earlier.set(question.key, question as Question);
  }
});

const repeated = (names: string[]) => [...new Set(names.filter((name, n) => names.indexOf(name) !== n))];
export const isChoice = (type: Question["type"]) => type === "choice" || type === "choices";

export const pagesOf = (definition: Definition) => definition.sections.flatMap((section) => section.pages);
export const questionsOf = (definition: Definition): Question[] => pagesOf(definition).flatMap((page) => page.questions);

/** What has been answered, by question. */
export type GivenAnswers = Record<string, Answer | undefined>;
const asList = (answer: Answer | undefined) => (answer === undefined ? [] : Array.isArray(answer) ? answer : [answer]);

/** The keys of the questions that are asked, given these answers. What depends on a question that is not asked is not asked either. */
export function askedDefinition(definition: Definition, given: GivenAnswers): Set<string> {
  const keys = new Set<string>();
  for (const { key, when } of questionsOf(definition))
    if (!when || (keys.has(when.question) && asList(given[when.question]).some((one) => when.is.includes(one)))) keys.add(key);
  return keys;
}

/** The definition with only what is asked; pages and sections without a question fall away. */
export function askedPart(definition: Definition, given: GivenAnswers): Definition {
  const keys = askedDefinition(definition, given);
  const sections = definition.sections.map((section) => ({
    ...section,
    pages: section.pages
      .map((page) => ({ ...page, questions: page.questions.filter((question) => keys.has(question.key)) }))
      .filter((page) => page.questions.length > 0),
  }));
  return { sections: sections.filter((section) => section.pages.length > 0) };
}
