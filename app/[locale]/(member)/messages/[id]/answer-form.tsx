import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { MESSAGE_LENGTH } from "#domain/organisations/messages/limits";
import type { MessageView } from "#domain/organisations/messages/message-reads";
import { answer, decline } from "../actions.ts";

/** The answer, which shows both addresses; or no, thank you, which shows none. */
export async function AnswerForm({ message: { id, sender } }: { message: MessageView }) {
  const [t, common] = await Promise.all([getTranslations("organisations.messages"), getTranslations("common")]);
  return (
    <>
      <WordedForm action={answer} className="form mt-6" prefix="answer-">
        <HiddenField name="messageId" value={id} />
        <TextArea
          name="answer"
          label={t("fields.answer")}
          hint={t("answerHint", { person: sender })}
          counter={{ limit: MESSAGE_LENGTH, text: common("form.left") }}
        />
        <p>
          <SubmitButton pendingText={common("form.sending")}>{t("answer")}</SubmitButton>
        </p>
      </WordedForm>
      <WordedForm action={decline} className="mt-4" prefix="decline-">
        <HiddenField name="messageId" value={id} />
        <SubmitButton className="btn quiet">{t("decline")}</SubmitButton>
      </WordedForm>
    </>
  );
}
