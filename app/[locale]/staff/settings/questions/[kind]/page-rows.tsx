import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import type { QuestionPage, Section } from "#domain/membership/state";
import { change } from "./actions.ts";
import { OfVersion } from "./of-version.tsx";
import { pageTitle } from "./page-title.ts";
import { QuestionRow } from "./question-row.tsx";

type Props = { kind: ConfiguredKind; section: Section; page: QuestionPage };

/** One page of the draft with its questions, and its place among the pages of the section. */
export async function PageRows({ kind, section, page }: Props) {
  const [t, title] = await Promise.all([getTranslations("settings.questions"), pageTitle(page)]);
  const at = section.pages.indexOf(page);
  const steps = [at > 0 ? "pageUp" : undefined, at < section.pages.length - 1 ? "pageDown" : undefined] as const;
  return (
    <section className="mt-6 border-t border-line pt-3">
      <h3 className="wrap-anywhere">{t("page", { page: title })}</h3>
      <WordedForm action={change} className="mt-2 mb-2 flex flex-wrap gap-2" prefix={`page-${page.key}-`}>
        <OfVersion kind={kind} />
        <HiddenField name="question" value={page.questions[0]?.key ?? ""} />
        {steps.map((step) =>
          step ? (
            <SubmitButton key={step} className="btn quiet small" name="step" value={step}>
              {t(step)}
              <VisuallyHidden>: {title}</VisuallyHidden>
            </SubmitButton>
          ) : null,
        )}
      </WordedForm>
      <ul>
        {page.questions.map((question) => (
          <QuestionRow key={question.key} kind={kind} page={page} question={question} />
        ))}
      </ul>
    </section>
  );
}
