import { done, type Outcome, refused } from "#domain/kernel/outcome";
import type { Definition, Question, QuestionPage, Section, SectionKey } from "#domain/membership/state";
import { pagesOf } from "./definition.ts";

/** `before`: the question that it is put before; none for the end of the section. */
export type PlaceEdit = { step: "place"; question: string; section: SectionKey; before?: string | undefined };

const PAGE_QUESTIONS = 3;
const flat = ({ pages }: Section) => pages.flatMap(({ questions }) => questions);
const sectionWith = ({ sections }: Definition, key: string) => sections.find((section) => flat(section).some((each) => each.key === key));

/** A definition in which one question is somewhere else: inside a page with room for it, else on a page of its own between two pages. */
export function placeQuestion(definition: Definition, { question: key, section: to, before }: PlaceEdit): Outcome<Definition> {
  const question = sectionWith(definition, key)
    ?.pages.flatMap(({ questions }) => questions)
    .find((each) => each.key === key);
  const target = definition.sections.find((section) => section.key === to);
  if (!question || !target) return refused("not_found");
  if (before === key) return done(definition);
  if (before !== undefined && !flat(target).some((each) => each.key === before)) return refused("not_found");
  const home = pagesOf(definition).find(({ questions }) => questions.includes(question));
  const without = definition.sections.map((section) => ({ ...section, pages: section.pages.map(left(question)).filter(isAsked) }));
  const pages = without.find((section) => section.key === to)?.pages ?? [];
  const taken = without.flatMap((section) => section.pages).map((page) => page.key);
  const own = home?.questions.length === 1 ? home : { key: freeKey(question.key, taken), questions: [question] };
  const placed = placedIn(pages, { question, before, home: home?.key, own });
  return done({ sections: without.map((section) => (section.key === to ? { ...section, pages: placed } : section)) });
}

const left = (question: Question) => (page: QuestionPage) =>
  page.questions.includes(question) ? { ...page, questions: page.questions.filter((each) => each !== question) } : page;
const isAsked = ({ questions }: QuestionPage) => questions.length > 0;

type Put = { question: Question; before: string | undefined; home: string | undefined; own: QuestionPage };

function placedIn(pages: QuestionPage[], { question, before, home, own }: Put): QuestionPage[] {
  const at = pages.findIndex(({ questions }) => questions.some(({ key }) => key === before));
  const place = at < 0 ? pages.length : at;
  const next = pages[place];
  const inside = next?.questions.findIndex(({ key }) => key === before) ?? 0;
  const put = (page: QuestionPage, n: number) =>
    pages.map((each) => (each === page ? { ...page, questions: page.questions.toSpliced(n, 0, question) } : each));
  if (next && (inside > 0 || next.key === home) && hasRoom(next, question)) return put(next, inside);
  const previous = pages[place - 1];
  if (previous && inside === 0 && previous.key === home && hasRoom(previous, question)) return put(previous, previous.questions.length);
  // Within a page that is full: behind it.
  return pages.toSpliced(inside > 0 ? place + 1 : place, 0, own);
}

/** Files and typed answers are sent by forms of their own. */
const hasRoom = ({ questions }: QuestionPage, { type }: Question) =>
  questions.length < PAGE_QUESTIONS && questions.every((each) => (each.type === "document") === (type === "document"));

function freeKey(key: string, taken: string[]) {
  const names = [key, ...taken.map((_, n) => `${key.slice(0, 30)}Page${n + 1}`)];
  return names.find((name) => !taken.includes(name)) ?? key;
}

/** One place up or down among the questions of the whole form; over the edge of a section it goes into the next one. */
export function stepQuestion(definition: Definition, key: string, step: "up" | "down"): Outcome<Definition> {
  const section = sectionWith(definition, key);
  if (!section) return refused("not_found");
  const list = flat(section).map((each) => each.key);
  const at = list.indexOf(key);
  // Past a page that is full, the first place that changes the order.
  const befores = step === "up" ? list.slice(0, at).reverse() : [...list.slice(at + 2), undefined];
  if (step === "down" && at === list.length - 1) befores.pop();
  for (const before of befores) {
    const moved = placeQuestion(definition, { step: "place", question: key, section: section.key, before });
    const now = moved.ok ? moved.value.sections.find((each) => each.key === section.key) : undefined;
    const to = now ? flat(now).findIndex((each) => each.key === key) : at;
    if (step === "up" ? to < at : to > at) return moved;
  }
  const beside = definition.sections[definition.sections.indexOf(section) + (step === "up" ? -1 : 1)];
  if (!beside) return refused("definition.edge");
  return placeQuestion(definition, {
    step: "place",
    question: key,
    section: beside.key,
    before: step === "up" ? undefined : flat(beside)[0]?.key,
  });
}
