import { done, type Outcome, refused } from "#domain/kernel/outcome";
import type { Definition, Question } from "#domain/membership/state";
import { pagesOf, questionsOf } from "./definition.ts";

export type Condition = NonNullable<Question["when"]>;

/** Answers that are chosen together, by the question: a region by the country or community that it is in. */
const GROUPS: Record<string, readonly { key: string; has: (answer: string) => boolean }[]> = {
  region: [
    { key: "basqueCountry", has: (code) => code.startsWith("ES21") },
    { key: "spain", has: (code) => code.startsWith("ES") },
    { key: "france", has: (code) => code.startsWith("FR") },
  ],
};

/** The groups of a question's answers, each with those of its answers that are in it. */
export const answerGroups = ({ key, options = [] }: Pick<Question, "key" | "options">) =>
  (GROUPS[key] ?? []).map((group) => ({ key: group.key, answers: options.map((option) => option.key).filter(group.has) }));

/** A condition as groups and the answers that are in none of them: the largest groups that it holds whole. */
export function conditionParts({ is }: Condition, question: Pick<Question, "key" | "options">): { groups: string[]; answers: string[] } {
  const whole = answerGroups(question).filter(({ answers }) => answers.length > 0 && answers.every((answer) => is.includes(answer)));
  const groups = whole.filter(
    ({ answers }) => !whole.some((other) => other.answers.length > answers.length && answers.every((one) => other.answers.includes(one))),
  );
  const grouped = groups.flatMap(({ answers }) => answers);
  return { groups: groups.map(({ key }) => key), answers: is.filter((answer) => !grouped.includes(answer)) };
}

/** `question=answer`, or with an @ `question=@group`, as forms send what a question hangs on. */
export const CONDITION = /^[a-z][A-Za-z0-9]{0,39}=@?[A-Za-z0-9]{1,40}$/;

/** The condition that a form asks for: the first part says of which question, the others are of the same one or are left out. */
export function conditionFrom(definition: Definition, [first, ...others]: readonly string[]): Outcome<Condition | undefined> {
  if (!first) return done(undefined);
  const [name] = first.split("=");
  const question = questionsOf(definition).find(({ key }) => key === name);
  if (!question) return refused("not_found");
  const groups = answerGroups(question);
  const is = [first, ...others]
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(question.key.length + 1))
    .flatMap((part) => (part.startsWith("@") ? (groups.find(({ key }) => `@${key}` === part)?.answers ?? []) : [part]));
  const distinct = [...new Set(is)];
  return distinct.length === 0 ? refused("not_found") : done({ question: question.key, is: distinct });
}

/** What may be hung on: the questions with answers on earlier pages. */
export function questionsBefore(definition: Definition, key: string | undefined): Question[] {
  const pages = pagesOf(definition);
  const at = pages.findIndex(({ questions }) => questions.some((each) => each.key === key));
  return pages
    .slice(0, at < 0 ? pages.length : at)
    .flatMap(({ questions }) => questions)
    .filter(({ options }) => options !== undefined);
}
