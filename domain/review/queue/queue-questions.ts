import type { Answer, Definition, Question } from "#domain/membership/state";

export const questionsIn = ({ sections }: Definition): Question[] =>
  sections.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions));

/** The documents without which an application is not whole; `when` says of whom each is asked. */
export const documentsAsked = (questions: Question[]) => questions.filter(({ type, optional }) => type === "document" && !optional);

/** The questions whose answers the checks of a row need. */
export function questionsForChecks(questions: Question[]): string[] {
  const conditions = documentsAsked(questions).flatMap(({ when }) => (when ? [when.question] : []));
  const identifiers = questions
    .filter(({ type }) => type === "identifier")
    .flatMap(({ key, unless }) => [key, ...(unless ? [unless] : [])]);
  return [...identifiers, ...conditions, "sectors"];
}

/** Whether a question that depends on another one is asked of who gave these answers. */
export const isAsked = ({ when }: Pick<Question, "when">, answers: ReadonlyMap<string, Answer> | undefined) =>
  !when || when.is.includes(String(answers?.get(when.question) ?? ""));
