import { getLocale, getTranslations } from "next-intl/server";
import type { ApplicationFields, FieldSection } from "#domain/membership/application/application-fields";
import { sectionStart } from "#domain/membership/application/page-order";
import { SECTIONS } from "#domain/membership/state";
import { questionWords } from "#lib/forms/question-words";
import { paths } from "#lib/paths";
import { namedKinds } from "../../../../named-kinds.ts";

export type TaskState = "done" | "notDone" | "todo" | "notYet" | "optional";
export type Task = {
  key: string;
  title: string;
  hint?: string | undefined;
  state: TaskState;
  href?: string | undefined;
  isOptional?: boolean;
};

/** The list's rows: the kind of organisation, a link only where the reader may edit, then each section, which starts at its first open page. */
export async function tasksOf(fields: ApplicationFields, { mayEdit = true } = {}): Promise<Task[]> {
  const [t, kinds, words, locale] = await Promise.all([
    getTranslations("membership.tasks"),
    namedKinds(),
    questionWords(fields.country),
    getLocale(),
  ]);
  const { reference, kind } = fields;
  const to = paths(locale);
  const choose: Task = {
    key: "kind",
    title: t("kind"),
    hint: kind ? kinds.name(kind) : undefined,
    state: kind ? "done" : "todo",
    href: mayEdit ? to.applyKind(reference) : undefined,
  };
  // What is asked depends on the kind; that there are these sections does not.
  if (!kind) return [choose, ...SECTIONS.map((key): Task => ({ key, title: t(`sections.${key}`), state: "notYet" }))];
  const sections = fields.sections.map((section): Task => {
    const names = missingNames(section, words.label);
    const title = t(`sections.${section.key}`);
    const hint = names.length > 0 ? t("missing", { names: names.join("; ") }) : undefined;
    const first = sectionStart(section);
    const href = first && to.applyQuestion(reference, first.key);
    return { key: section.key, title, hint, state: stateOf(section), href, isOptional: isOptional(section) };
  });
  return [choose, ...sections];
}

const missingNames = (section: FieldSection, name: (field: FieldSection["pages"][number]["fields"][number]) => string) =>
  section.pages.flatMap((page) => page.fields.filter(({ key }) => section.missing.includes(key)).map(name));

const isOptional = ({ pages }: FieldSection) => pages.every((page) => page.fields.every(({ optional }) => optional));

/** Nothing is completed in a section that asks only for what is optional and has no answer yet. */
function stateOf(section: FieldSection): TaskState {
  if (section.missing.length > 0) return "notDone";
  const isEmpty = section.pages.every((page) => page.fields.every(({ answer }) => !answer?.length));
  return isOptional(section) && isEmpty ? "optional" : "done";
}

/** How many of the rows that have to be completed are: what is optional counts neither before nor after it is answered. */
export function counted(tasks: readonly Task[]) {
  const required = tasks.filter((task) => !task.isOptional);
  return { done: required.filter(({ state }) => state === "done").length, all: required.length };
}
