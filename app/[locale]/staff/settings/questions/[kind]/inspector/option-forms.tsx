import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { Icon } from "#components/ui/icon";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import type { Question } from "#domain/membership/state";
import { questionWords } from "#lib/forms/question-words";
import { addOption, changeOption, rewordOption } from "../actions.ts";
import { OfVersion } from "../of-version.tsx";
import { OptionFields } from "./option-fields.tsx";

type Props = { kind: ConfiguredKind; question: Question };
const ICONS = { optionUp: "arrow-up", optionDown: "arrow-down", removeOption: "trash" } as const;
const STEPS = { optionUp: "up", optionDown: "down", removeOption: "remove" } as const;

/** The answers to choose from: their order, the words of each, and one more. An answer that is taken out stays in applications that have begun. */
export async function OptionForms({ kind, question }: Props) {
  const [t, s, words] = await Promise.all([getTranslations("editors.inspector"), getTranslations("settings"), questionWords("")]);
  const options = question.options ?? [];
  const changes = (at: number) =>
    [at > 0 ? "optionUp" : undefined, at < options.length - 1 ? "optionDown" : undefined, "removeOption"] as const;
  return (
    <section className="answers">
      <h3>{t("answers")}</h3>
      <WordedForm action={changeOption} className="" prefix="options-">
        <OfVersion kind={kind} />
        <HiddenField name="question" value={question.key} />
        <ol>
          {options.map(({ key }, at) => (
            <li key={key} id={`o-${key}`}>
              <b className="wrap-anywhere">{words.option(question, key)}</b>
              <span>
                {changes(at).map((change) =>
                  change ? (
                    <SubmitButton key={change} className="mini" name="change" value={`${change} ${key}`}>
                      <Icon name={ICONS[change]} size={16} />
                      <VisuallyHidden>
                        {s(`questions.${STEPS[change]}`)}: {words.option(question, key)}
                      </VisuallyHidden>
                    </SubmitButton>
                  ) : null,
                )}
              </span>
            </li>
          ))}
        </ol>
      </WordedForm>
      {options.map(({ key, label }) => (
        <WordedForm key={key} action={rewordOption} className="" prefix={`${key}-`}>
          <Fold summary={t("edit", { name: words.option(question, key) })}>
            <OfVersion kind={kind} />
            <HiddenField name="question" value={question.key} />
            <HiddenField name="option" value={key} />
            <OptionFields label={label} />
            <SubmitButton className="btn small">{t("save")}</SubmitButton>
          </Fold>
        </WordedForm>
      ))}
      <WordedForm action={addOption} className="" prefix="new-" clearWhenDone>
        <Fold summary={t("newAnswer")}>
          <OfVersion kind={kind} />
          <HiddenField name="question" value={question.key} />
          <OptionFields />
          <SubmitButton className="btn small">{s("add.do")}</SubmitButton>
        </Fold>
      </WordedForm>
    </section>
  );
}
