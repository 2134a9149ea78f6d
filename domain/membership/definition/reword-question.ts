import { done, type Outcome, refused } from "#domain/kernel/outcome";
import type { Localised } from "#domain/kernel/state";
import type { Definition, Question } from "#domain/membership/state";
import { type Condition, conditionFrom } from "./conditions.ts";
import { isShortForm, questionsOf } from "./definition.ts";
import { isPortals } from "./definition-problem.ts";

/** `after`: the answers after which a reworded question is asked, as `conditionFrom` reads them; none for always. Without it that stays. */
export type WordsEdit =
  | { step: "reword"; question: string; label?: Localised; hint?: Localised; after?: readonly string[] }
  | { step: "addOption"; question: string; label: Localised }
  | { step: "rewordOption"; question: string; option: string; label: Localised }
  | { step: "removeOption" | "optionUp" | "optionDown"; question: string; option: string };
export const WORDS_STEPS = ["reword", "addOption", "rewordOption", "removeOption", "optionUp", "optionDown"] as const;

/** The short form is asked before the kind is known, and the identifier is worded by the country. */
export const mayReword = ({ key, type }: Pick<Question, "key" | "type">) => !isShortForm(key) && type !== "identifier";
/** The portal reads its own answers, such as the value chain; those of a cluster's question are the cluster's. */
export const hasOwnOptions = ({ key, options }: Question) => options !== undefined && !isPortals(key);

/** The options that these definitions have ever offered, as `question.option`: one that is dropped is never another. */
export const optionsIn = (definitions: Definition[]) => definitions.flatMap(questionsOf).flatMap(namesOf);
const namesOf = ({ key, options = [] }: Question) => options.map((option) => `${key}.${option.key}`);

/** A definition in which one question has other words or other answers. Without words a question of the portal has the portal's again. */
export function rewordQuestion(definition: Definition, edit: WordsEdit, taken: Iterable<string>): Outcome<Definition> {
  const question = questionsOf(definition).find(({ key }) => key === edit.question);
  if (!question) return refused("not_found");
  if (!(edit.step === "reword" ? mayReword(question) : hasOwnOptions(question))) return refused("definition.fixed");
  const after = edit.step === "reword" && edit.after ? conditionFrom(definition, edit.after) : done(question.when);
  if (!after.ok) return after;
  const changed = withWords(question, edit, new Set(taken), after.value);
  if (!changed) return refused("not_found");
  if (changed === question) return refused("definition.edge");
  const sections = definition.sections.map((section) => ({
    ...section,
    pages: section.pages.map((page) => ({ ...page, questions: page.questions.map((each) => (each === question ? changed : each)) })),
  }));
  return done({ sections });
}

function withWords(question: Question, edit: WordsEdit, taken: Set<string>, when: Condition | undefined): Question | undefined {
  if (edit.step === "reword") {
    const { label: _, hint: __, when: ___, ...rest } = question;
    return { ...rest, ...(edit.label && { label: edit.label }), ...(edit.hint && { hint: edit.hint }), ...(when && { when }) };
  }
  const options = question.options ?? [];
  if (edit.step === "addOption") {
    const known = new Set([...taken, ...namesOf(question)]);
    let n = 1;
    while (known.has(`${question.key}.o${n}`)) n++;
    return { ...question, options: [...options, { key: `o${n}`, label: edit.label }] };
  }
  const at = options.findIndex(({ key }) => key === edit.option);
  const option = options[at];
  if (!option) return undefined;
  if (edit.step === "removeOption") return { ...question, options: options.toSpliced(at, 1) };
  if (edit.step === "rewordOption") return { ...question, options: options.with(at, { ...option, label: edit.label }) };
  const to = edit.step === "optionUp" ? at - 1 : at + 1;
  const other = options[to];
  return other ? { ...question, options: options.with(at, other).with(to, option) } : question;
}
