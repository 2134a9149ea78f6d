import { getLocale, getTranslations } from "next-intl/server";
import { questionsOf } from "#domain/membership/definition/definition";
import { type ConfiguredKind, previewFields } from "#domain/membership/definition/definition-reads";
import { hasOwnOptions, mayReword } from "#domain/membership/definition/reword-question";
import type { Question } from "#domain/membership/state";
import type { FeeCategory } from "#domain/review/state";
import { questionWords } from "#lib/forms/question-words";
import { paths } from "#lib/paths";
import { ApplicantsView } from "./applicants-view.tsx";
import { OptionForms } from "./option-forms.tsx";
import { StepForm } from "./step-form.tsx";
import { WordsForm } from "./words-form.tsx";

type Props = { kind: ConfiguredKind; question: Question; fees: readonly FeeCategory[] };

/** One question beside the list: its words, its answers, its place, and how the applicant sees it. */
export async function Inspector({ kind, question, fees }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations("editors.inspector"), questionWords("ES"), getLocale()]);
  const n = questionsOf(kind.body).findIndex(({ key }) => key === question.key) + 1;
  const title = t("title", { n: String(n), question: words.name(question) });
  const field = previewFields(kind.kind, kind.body, fees)
    .sections.flatMap(({ pages }) => pages.flatMap(({ fields }) => fields))
    .find(({ key }) => key === question.key);
  return (
    <div className="inspector" data-inspector>
      <section className="inspector-box" aria-label={title}>
        <h2 className="wrap-anywhere">{title}</h2>
        <p className="meta only-with-keys">{t("key")}</p>
        {mayReword(question) ? <WordsForm kind={kind} question={question} /> : <p className="hint">{t("fixed")}</p>}
        {hasOwnOptions(question) ? <OptionForms kind={kind} question={question} /> : null}
        <StepForm kind={kind} question={question} />
        <p className="only-on-phones">
          <a className="tap" href={paths(locale).staffQuestions(kind.kind)}>
            {t("back")}
          </a>
        </p>
      </section>
      {field ? <ApplicantsView kind={kind.kind} field={field} /> : null}
    </div>
  );
}
