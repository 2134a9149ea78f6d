import { fold } from "#domain/kernel/fold";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import type { Localised } from "#domain/kernel/state";
import type { Definition, Question, QuestionPage, Section } from "#domain/membership/state";
import { conditionFrom } from "./conditions.ts";
import { pagesOf } from "./definition.ts";
import { type PlaceEdit, placeQuestion, stepQuestion } from "./place-question.ts";
import { rewordQuestion, WORDS_STEPS, type WordsEdit } from "./reword-question.ts";

export type AddedQuestion = Omit<Question, "key"> & { label: Localised };
export type DefinitionEdit =
  | { step: "optional" | "required" | "remove" | "up" | "down" | "pageUp" | "pageDown"; question: string }
  | { step: "add"; place: string; question: AddedQuestion; after?: readonly string[] }
  | PlaceEdit
  | WordsEdit;

/** A definition with one thing changed. `taken` are the keys that a new question may not have, and with a dot the options that it may not. */
export function editDefinition(definition: Definition, edit: DefinitionEdit, taken: Iterable<string>): Outcome<Definition> {
  if (edit.step === "add") {
    const when = edit.after ? conditionFrom(definition, edit.after) : done(edit.question.when);
    if (!when.ok) return when;
    const question = { key: keyFor(edit.question.label, new Set(taken)), ...edit.question, ...(when.value && { when: when.value }) };
    return added(definition, edit.place, question);
  }
  if (isOfWords(edit)) return rewordQuestion(definition, edit, taken);
  if (edit.step === "place") return placeQuestion(definition, edit);
  if (edit.step === "up" || edit.step === "down") return stepQuestion(definition, edit.question, edit.step);
  const { step, question } = edit;
  const page = pagesOf(definition).find(({ questions }) => questions.some(({ key }) => key === question));
  if (!page) return refused("not_found");
  if (step === "remove") return done(onPage(definition, page, (list) => list.filter(({ key }) => key !== question)));
  if (step === "optional" || step === "required")
    return done(
      onPage(definition, page, (list) =>
        list.map(({ optional, ...each }) => {
          const wanted = each.key === question ? step === "optional" : optional === true;
          return wanted ? { ...each, optional: true } : each;
        }),
      ),
    );
  return pageMoved(definition, page, step === "pageUp" ? -1 : 1);
}

const isOfWords = (edit: DefinitionEdit): edit is WordsEdit => (WORDS_STEPS as readonly string[]).includes(edit.step);

function pageMoved(definition: Definition, page: QuestionPage, by: 1 | -1): Outcome<Definition> {
  const section = definition.sections.find(({ pages }) => pages.includes(page));
  const pages = section && swapped(section.pages, (each) => each === page, by);
  return section && pages ? done(onSection(definition, section, pages)) : refused("definition.edge");
}

function added(definition: Definition, place: string, question: Question): Outcome<Definition> {
  const own = /^section:(.+)$/.exec(place)?.[1];
  const section = definition.sections.find(({ key }) => key === own);
  if (section) return done(onSection(definition, section, [...section.pages, { key: question.key, questions: [question] }]));
  const page = pagesOf(definition).find(({ key }) => key === place);
  return page ? done(onPage(definition, page, (list) => [...list, question])) : refused("not_found");
}

/** The same list with one element and its neighbour changed over; nothing where it is at the end already. */
function swapped<T>(list: T[], which: (one: T) => boolean, by: 1 | -1): T[] | undefined {
  const at = list.findIndex(which);
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return undefined;
  return list.map((each, n) => (n === at ? other : n === at + by ? one : each));
}

const onSection = ({ sections }: Definition, section: Section, pages: QuestionPage[]): Definition => ({
  sections: sections.map((each) => (each === section ? { ...each, pages } : each)),
});

/** A page that is left without a question goes. */
const onPage = ({ sections }: Definition, page: QuestionPage, change: (questions: Question[]) => Question[]): Definition => ({
  sections: sections.map((section) => ({
    ...section,
    pages: section.pages
      .map((each) => (each === page ? { ...each, questions: change(each.questions) } : each))
      .filter(({ questions }) => questions.length > 0),
  })),
});

/** A key in the manner of the portal's, marked as the cluster's own so that no later version of the portal has it too. */
function keyFor({ en, es, eu }: Localised, taken: Set<string>): string {
  const words = fold(en || es || eu || "").match(/[a-z0-9]+/g) ?? [];
  const name = `own${words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join("")}`.slice(0, 32);
  let n = 1;
  while (taken.has(n === 1 ? name : `${name}${n}`)) n++;
  return n === 1 ? name : `${name}${n}`;
}
