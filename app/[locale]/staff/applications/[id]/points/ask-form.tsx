import { getTranslations } from "next-intl/server";
import { CloseFold } from "#components/form/close-fold";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { Icon } from "#components/ui/icon";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { Locale } from "#domain/kernel/state";
import { REVIEW_LIMITS } from "#domain/review/input";
import type { OfferedText } from "../../../../load-prepared-texts.ts";
import { InsertableTexts } from "../../prepared/prepared-texts.tsx";
import { ask } from "./actions.ts";

type Props = {
  applicationId: string;
  question: string;
  name: string;
  language: Locale;
  draft?: string | undefined;
  texts: readonly OfferedText[];
};

/** One action at a field: what the applicant should correct there. It works without scripts, and waits until the request is sent. */
export async function AskForm({ applicationId, question, name, language, draft, texts }: Props) {
  const [t, r, c, q] = await Promise.all([
    getTranslations("review.points"),
    getTranslations("review"),
    getTranslations("common.form"),
    getTranslations("queue.panel"),
  ]);
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
        <InsertableTexts texts={texts} language={language} into="text" />
        <p className="meta">{t("goesOut")}</p>
        <div className="row">
          <SubmitButton className="btn small">{draft === undefined ? t("add") : t("save")}</SubmitButton>
          <CloseFold>{q("cancel")}</CloseFold>
        </div>
      </Fold>
    </WordedForm>
  );
}
