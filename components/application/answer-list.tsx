import { getLocale, getTranslations } from "next-intl/server";
import type { Answer, Question, QuestionPage, SectionKey } from "#domain/membership/state";
import { questionWords } from "#lib/forms/question-words";
import { paths } from "#lib/paths";
import { Answers } from "../ui/answers.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";

type Field = Question & { answer: Answer | undefined; writable: boolean };
type Section = { key: SectionKey; pages: (Pick<QuestionPage, "key"> & { fields: Field[] })[] };
type Props = {
  fields: { reference: string; country: string; sections: Section[] };
  /** What its kind is called, where it is chosen. */
  kind: string | null;
  change?: boolean;
  /** What is to be known of an answer before it is sent, by its question. */
  notes?: Readonly<Record<string, string>>;
  /** The level of the sections' headings. */
  level?: 2 | 3;
};

/** Every question that is asked with its answer, section by section; `change` puts a link to its page at each. */
export async function AnswerList({ fields, kind, change = false, notes = {}, level = 2 }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  const [t, words, locale] = await Promise.all([getTranslations("membership"), questionWords(fields.country), getLocale()]);
  const { reference } = fields;
  const link = (href: string, name: string) => (
    <a href={href}>
      {t("checkPage.change")}
      <VisuallyHidden>: {name}</VisuallyHidden>
    </a>
  );
  const said = (field: Field) => {
    const text = words.answer(field, field.answer);
    if (text === "") return <span className="none">{t("checkPage.none")}</span>;
    return <span className={field.type === "paragraph" ? "given wrap-anywhere" : "wrap-anywhere"}>{text}</span>;
  };
  return fields.sections.map((section, n) => {
    const rows = section.pages.flatMap((page) =>
      page.fields.map((field) => {
        const name = words.name(field);
        const action = change && field.writable ? link(paths(locale).applyQuestion(reference, page.key, "check"), name) : undefined;
        const note = notes[field.key];
        const answer = note ? (
          <>
            {said(field)}
            <span className="note warn block">{note}</span>
          </>
        ) : (
          said(field)
        );
        return { question: name, answer, ...(action && { action }) };
      }),
    );
    const kindRow = {
      question: t("tasks.kind"),
      answer: kind ?? t("checkPage.none"),
      ...(change && { action: link(paths(locale).applyKind(reference, "check"), t("tasks.kind")) }),
    };
    return (
      <section className="sec" key={section.key}>
        <Heading>{t(`tasks.sections.${section.key}`)}</Heading>
        <Answers answers={n === 0 && kind ? [kindRow, ...rows] : rows} />
      </section>
    );
  });
}
