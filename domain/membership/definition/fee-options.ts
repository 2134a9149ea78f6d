import type { Definition, Question } from "#domain/membership/state";
import { type KindKey, standardKind } from "#domain/organisations/state";
import type { FeeCategory } from "#domain/review/state";
import type { GivenAnswers } from "./definition.ts";

/** The question that the cluster's fee categories answer. */
export const FEE_QUESTION = "feeCategory";

/** The definition with the fee categories of the rules as what may be chosen; where the rules have none for the standard kind, its own. */
export function withFees(definition: Definition, kind: KindKey | null, fees: readonly FeeCategory[]): Definition {
  const options = fees.filter(({ kinds }) => kind !== null && kinds.includes(standardKind(kind))).map(feeOption);
  if (options.length === 0) return definition;
  const offered = (question: Question): Question => (question.key === FEE_QUESTION ? { ...question, options } : question);
  const sections = definition.sections.map((section) => ({
    ...section,
    pages: section.pages.map((page) => ({ ...page, questions: page.questions.map(offered) })),
  }));
  return { ...definition, sections };
}

/** A category as what may be chosen. */
export const feeOption = ({ key, label, euroAYear }: FeeCategory) => ({ key, euroAYear, ...(label && { label }) });

/** The answers without a category that is no longer offered: it is asked again. */
export function withoutGoneFee(definition: Definition, given: GivenAnswers): GivenAnswers {
  const question = definition.sections
    .flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))
    .find(({ key }) => key === FEE_QUESTION);
  const chosen = given[FEE_QUESTION];
  if (!question || chosen === undefined || question.options?.some(({ key }) => key === chosen)) return given;
  const { [FEE_QUESTION]: _, ...rest } = given;
  return rest;
}
