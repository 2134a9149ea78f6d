import type { z } from "zod";
import { LOCALES, type Localised } from "#domain/kernel/state";
import type { Definition, Question, QuestionType } from "#domain/membership/state";
import { DefinitionBody, isShortForm, pagesOf, questionsOf } from "./definition.ts";
import { missingWords, saysNothing } from "./missing-words.ts";
import { STANDARD_DEFINITIONS } from "./standard-definitions.ts";

/** Why a definition cannot be used, and at which question or page. */
export type DefinitionProblem = { code: string; name: string };

const standard = Object.values(STANDARD_DEFINITIONS);
const STANDARD_TYPES = new Map(standard.flatMap(questionsOf).map(({ key, type }) => [key, type]));
/** Pages that the portal asked before: a cluster that wrote its version 1 then still has them, and the catalogues their titles. */
export const EARLIER_PAGES = ["reach", "billing", "online"];
const WORDED_PAGES = new Set([...standard.flatMap(pagesOf).map(({ key }) => key), ...EARLIER_PAGES]);

/** The portal words it in its catalogues; whatever else is asked brings its own words. */
export const isPortals = (key: string) => STANDARD_TYPES.has(key);

/** The type of every question that these definitions and the portal's own have ever asked: answers are kept by key. */
export const typesIn = (definitions: Definition[]): Map<string, QuestionType> =>
  new Map([...definitions.flatMap(questionsOf).map(({ key, type }) => [key, type] as const), ...STANDARD_TYPES]);

const inAll = (words: Localised | undefined) => LOCALES.every((locale) => words?.[locale]?.trim());

/** The languages in which a question lacks words. */
export const untranslated = (question: Question) =>
  LOCALES.filter((locale) => missingWords(question, isPortals(question.key), locale).length > 0);

/** A draft may still lack words in a language; what is published may not. */
const unworded = (question: Question, draft: boolean) =>
  draft ? !isPortals(question.key) && saysNothing(question) : untranslated(question).length > 0;

/** The first thing that keeps a definition from being used, or from being a draft; none where it holds together. */
export function definitionProblem(body: unknown, types: Map<string, QuestionType>, draft = false): DefinitionProblem | undefined {
  const parsed = DefinitionBody.safeParse(body);
  if (!parsed.success) return asProblem(parsed.error.issues[0], body);
  const definition = parsed.data as Definition;
  for (const question of questionsOf(definition)) {
    const { key, type, optional, when } = question;
    if (isShortForm(key) && (optional || when)) return { code: "shortForm", name: key };
    if ((types.get(key) ?? type) !== type) return { code: "typeChanged", name: key };
    if (unworded(question, draft)) return { code: "unworded", name: key };
  }
  const nameless = pagesOf(definition).find((page) => page.questions.length > 1 && !WORDED_PAGES.has(page.key) && !inAll(page.label));
  return nameless && { code: "unworded", name: nameless.key };
}

/** What is above the place that an issue names. */
const above = (body: unknown, path: PropertyKey[]) =>
  path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], body) as
    | { key?: string }
    | undefined;

function asProblem(issue: z.core.$ZodIssue | undefined, body: unknown): DefinitionProblem {
  if (issue?.code === "custom" && issue.params?.code) return { code: String(issue.params.code), name: String(issue.params.name) };
  if (issue?.path.at(-1) === "options")
    return { code: issue.code === "too_big" ? "optionsFull" : "options", name: above(body, issue.path)?.key ?? "" };
  if (issue?.code === "too_big" && issue.path.at(-1) === "questions") return { code: "pageFull", name: "" };
  if (issue?.code === "too_big" && issue.path.at(-1) === "pages") return { code: "sectionFull", name: "" };
  return { code: "other", name: issue?.path.join(".") ?? "" };
}
