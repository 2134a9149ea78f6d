import { getLocale, getTranslations } from "next-intl/server";
import type { ApplicationFields, FieldSection } from "#domain/membership/application-fields";
import { sectionStart } from "#domain/membership/page-order";
import { paths } from "#lib/paths";
import { questionWords } from "#lib/question-words";

export type TaskState = "done" | "notDone" | "todo" | "notYet";
export type Task = { key: string; title: string; hint?: string | undefined; state: TaskState; href?: string | undefined };

/** The list's rows: the kind of organisation, then each section, which starts at its first open page. */
export async function tasksOf(fields: ApplicationFields): Promise<Task[]> {
  const [t, terms, words, locale] = await Promise.all([
    getTranslations("membership.tasks"),
    getTranslations("terms.kind"),
    questionWords(fields.country),
    getLocale(),
  ]);
  const { reference, kind } = fields;
  const to = paths(locale);
  const choose: Task = {
    key: "kind",
    title: t("kind"),
    hint: kind ? terms(kind) : undefined,
    state: kind ? "done" : "todo",
    href: to.applyKind(reference),
  };
  const sections = fields.sections.map((section): Task => {
    const names = missingNames(section, words.name);
    const title = t(`sections.${section.key}`);
    if (!kind) return { key: section.key, title, state: "notYet" };
    const hint = names.length > 0 ? t("missing", { names: names.slice(0, 3).join(", ") }) : undefined;
    const first = sectionStart(section);
    return { key: section.key, title, hint, state: stateOf(section), href: first && to.applyQuestion(reference, first.key) };
  });
  return [choose, ...sections];
}

const missingNames = (section: FieldSection, name: (field: FieldSection["pages"][number]["fields"][number]) => string) =>
  section.pages.flatMap((page) => page.fields.filter(({ key }) => section.missing.includes(key)).map(name));

function stateOf({ missing }: FieldSection): TaskState {
  return missing.length === 0 ? "done" : "notDone";
}
