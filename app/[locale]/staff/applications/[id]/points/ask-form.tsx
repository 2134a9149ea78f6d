import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { Icon } from "#components/ui/icon";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { REVIEW_LIMITS } from "#domain/review/input";
import { ask } from "./actions.ts";

type Props = { applicationId: string; question: string; name: string; language: "en" | "es" | "eu"; draft?: string | undefined };

/** One action at a field: what the applicant should correct there. It works without scripts, and waits until the request is sent. */
export async function AskForm({ applicationId, question, name, language, draft }: Props) {
  const [t, r, c] = await Promise.all([getTranslations("review.points"), getTranslations("review"), getTranslations("common.form")]);
  return (
    <WordedForm className="" prefix={`ask-${question}-`} action={ask}>
      <HiddenField name="applicationId" value={applicationId} />
      <HiddenField name="question" value={question} />
      <Fold
        toType
        summary={
          <>
            <span className="says">
              {draft === undefined ? t("ask") : t("change")}
              <VisuallyHidden>: {name}</VisuallyHidden>
            </span>
            <Icon name="message-square-plus" />
          </>
        }
      >
        <TextArea
          name="text"
          label={t("fields.textOf", { field: name })}
          hint={r("decide.writeIn", { language: r(`languages.${language}`) })}
          lang={language}
          rows={3}
          defaultValue={draft}
          counter={{ limit: REVIEW_LIMITS.point, text: c("left") }}
        />
        <p className="meta">{t("goesOut")}</p>
        <SubmitButton className="btn small">{draft === undefined ? t("add") : t("save")}</SubmitButton>
      </Fold>
    </WordedForm>
  );
}
