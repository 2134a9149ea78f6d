import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import type { Question } from "#domain/membership/state";
import { questionWords } from "#lib/forms/question-words";
import { addOption, removeOption, rewordOption } from "../../actions.ts";
import { OfVersion } from "../../of-version.tsx";
import { OptionFields } from "./option-fields.tsx";

type Props = { kind: ConfiguredKind; question: Question };

/** The answers to choose from: the words of each, and one more. An answer that is taken out stays in applications that have begun. */
export async function OptionForms({ kind, question }: Props) {
  const [t, s, words] = await Promise.all([getTranslations("settings.words"), getTranslations("settings"), questionWords("")]);
  return (
    <section className="sec">
      <h2>{t("answers")}</h2>
      <ul>
        {question.options?.map(({ key, label }) => {
          const name = words.option(question, key);
          return (
            <li key={key} id={`o-${key}`} className="py-3">
              <p className="wrap-anywhere">
                <b>{name}</b>
              </p>
              <WordedForm action={removeOption} className="mt-2" prefix={`remove-${key}-`}>
                <OfVersion kind={kind} />
                <HiddenField name="question" value={question.key} />
                <HiddenField name="option" value={key} />
                <SubmitButton className="btn quiet small">
                  {s("questions.remove")}
                  <VisuallyHidden>: {name}</VisuallyHidden>
                </SubmitButton>
              </WordedForm>
              <WordedForm action={rewordOption} className="stack" prefix={`${key}-`}>
                <Fold summary={s("rules.change", { name })}>
                  <OfVersion kind={kind} />
                  <HiddenField name="question" value={question.key} />
                  <HiddenField name="option" value={key} />
                  <OptionFields label={label} />
                  <SubmitButton>{s("rules.save")}</SubmitButton>
                </Fold>
              </WordedForm>
            </li>
          );
        })}
      </ul>
      <WordedForm action={addOption} className="stack" prefix="add-" clearWhenDone>
        <Fold summary={t("addAnswer")}>
          <OfVersion kind={kind} />
          <HiddenField name="question" value={question.key} />
          <OptionFields />
          <SubmitButton>{s("rules.add")}</SubmitButton>
        </Fold>
      </WordedForm>
    </section>
  );
}
