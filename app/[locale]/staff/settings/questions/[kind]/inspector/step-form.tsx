import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { isShortForm, questionsOf } from "#domain/membership/definition/definition";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import type { Question } from "#domain/membership/state";
import { questionWords } from "#lib/forms/question-words";
import { change } from "../actions.ts";
import { OfVersion } from "../of-version.tsx";

type Props = { kind: ConfiguredKind; question: Question };

/** What is done with a question besides its words: its place, its page's place, whether it must be answered, and whether it is asked. */
export async function StepForm({ kind, question }: Props) {
  const [t, words] = await Promise.all([getTranslations("settings.questions"), questionWords("")]);
  const { key, optional } = question;
  const section = kind.body.sections.find(({ pages }) => pages.some(({ questions }) => questions.some((each) => each.key === key)));
  const page = section?.pages.find(({ questions }) => questions.some((each) => each.key === key));
  const shared = section && page && page.questions.length > 1 ? { at: section.pages.indexOf(page), of: section.pages.length } : undefined;
  const all = questionsOf(kind.body);
  const own = isShortForm(key);
  const steps = [
    all[0]?.key === key ? undefined : "up",
    all.at(-1)?.key === key ? undefined : "down",
    shared && shared.at > 0 ? "pageUp" : undefined,
    shared && shared.at < shared.of - 1 ? "pageDown" : undefined,
    own ? undefined : optional ? "required" : "optional",
    own ? undefined : "remove",
  ] as const;
  return (
    <WordedForm action={change} className="steps-of-question" prefix="step-">
      <OfVersion kind={kind} />
      <HiddenField name="question" value={key} />
      {steps.map((step) =>
        step ? (
          <SubmitButton key={step} className={step === "remove" ? "btn danger small" : "btn quiet small"} name="step" value={step}>
            {t(step)}
            <VisuallyHidden>: {words.name(question)}</VisuallyHidden>
          </SubmitButton>
        ) : null,
      )}
    </WordedForm>
  );
}
