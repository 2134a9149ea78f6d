import { getTranslations } from "next-intl/server";
import { ApplicationFields } from "#components/application/application-fields";
import { ActionForm } from "#components/form/action-form";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import type { ApplicationStatusView } from "#domain/membership/status-reads";
import { amend } from "./actions.ts";

export async function AmendForm({ application }: { application: ApplicationStatusView }) {
  const [t, c] = await Promise.all([getTranslations("membership"), getTranslations("common")]);
  return (
    <ActionForm action={amend} summaryTitle={c("form.problem")} titlePrefix={c("form.errorPrefix")}>
      <HiddenField name="reference" value={application.reference} />
      <ApplicationFields values={application} />
      <SubmitButton pendingText={c("form.sending")}>{t("own.amendSend")}</SubmitButton>
    </ActionForm>
  );
}
