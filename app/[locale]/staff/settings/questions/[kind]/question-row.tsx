import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { isShortForm, questionsOf } from "#domain/membership/definition/definition";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import { mayReword } from "#domain/membership/definition/reword-question";
import type { Question, QuestionPage } from "#domain/membership/state";
import { questionWords } from "#lib/forms/question-words";
import { paths } from "#lib/paths";
import { change } from "./actions.ts";
import { OfVersion } from "./of-version.tsx";

type Props = { kind: ConfiguredKind; page: QuestionPage; question: Question };

/** One question of the draft: how it is asked, and what may be done with it. */
export async function QuestionRow({ kind, page, question }: Props) {
  const [t, types, c, words, locale] = await Promise.all([
    getTranslations("settings.questions"),
    getTranslations("settings.types"),
    getTranslations("common.form"),
    questionWords(""),
    getLocale(),
  ]);
  const { key, type, optional, when } = question;
  const short = isShortForm(key);
  const at = page.questions.indexOf(question);
  const hangsOn = when && questionsOf(kind.body).find((each) => each.key === when.question);
  const steps = [
    at > 0 ? "up" : undefined,
    at < page.questions.length - 1 ? "down" : undefined,
    short ? undefined : optional ? "required" : "optional",
    short ? undefined : "remove",
  ] as const;
  return (
    <li id={`q-${key}`} className="py-3">
      <p className="wrap-anywhere">
        <b>{words.label(question)}</b>
        {optional ? <span className="opt"> {c("optional")}</span> : null}
        <span className="meta block">
          {types(type)}
          {short ? ` · ${t("always")}` : null}
          {hangsOn ? ` · ${t("when", { question: words.name(hangsOn) })}` : null}
        </span>
      </p>
      <WordedForm action={change} className="mt-2 flex flex-wrap gap-2" prefix={`${key}-`}>
        <OfVersion kind={kind} />
        <HiddenField name="question" value={key} />
        {steps.map((step) =>
          step ? (
            <SubmitButton key={step} className="btn quiet small" name="step" value={step}>
              {t(step)}
              <VisuallyHidden>: {words.name(question)}</VisuallyHidden>
            </SubmitButton>
          ) : null,
        )}
      </WordedForm>
      {mayReword(question) ? (
        <p>
          <a className="tap" href={paths(locale).staffQuestion(kind.kind, key)}>
            {t("reword")}
            <VisuallyHidden>: {words.name(question)}</VisuallyHidden>
          </a>
        </p>
      ) : null}
    </li>
  );
}
