import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { MessageView } from "#domain/organisations/messages/message-reads";
import { REPORT_REASONS } from "#domain/organisations/state";
import { block, report } from "../actions.ts";

/** For its receivers: whose messages they do not want, and what staff are to read. */
export async function Unwanted({ message: { id, from, blocked, reportReason } }: { message: MessageView }) {
  const t = await getTranslations("organisations.messages");
  return (
    <>
      <section>
        {blocked ? (
          <p>{t("isBlocked", { name: from.name })}</p>
        ) : (
          <WordedForm action={block} className="" prefix="block-">
            <HiddenField name="messageId" value={id} />
            <Fold summary={t("blockTitle", { name: from.name })}>
              <p>{t("blockText")}</p>
              <SubmitButton className="btn quiet">{t("block")}</SubmitButton>
            </Fold>
          </WordedForm>
        )}
      </section>
      <section>
        {reportReason ? (
          <p>{t("isReported")}</p>
        ) : (
          <WordedForm action={report} className="" prefix="report-">
            <HiddenField name="messageId" value={id} />
            <Fold summary={t("reportTitle")}>
              <p>{t("reportText")}</p>
              <SelectField
                name="reason"
                label={t("fields.reason")}
                options={REPORT_REASONS.map((reason) => ({ value: reason, text: t(`reasons.${reason}`) }))}
              />
              <SubmitButton className="btn danger">{t("report")}</SubmitButton>
            </Fold>
          </WordedForm>
        )}
      </section>
    </>
  );
}
