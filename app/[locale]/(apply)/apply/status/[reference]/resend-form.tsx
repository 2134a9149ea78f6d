import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { resend } from "./actions.ts";

/** Sends the mended application back to the office. */
export async function ResendForm({ reference }: { reference: string }) {
  const [t, c] = await Promise.all([getTranslations("membership.own"), getTranslations("common.form")]);
  return (
    <ActionForm prefix="resend-" action={resend} summaryTitle={c("problem")} titlePrefix={c("errorPrefix")}>
      <HiddenField name="reference" value={reference} />
      <SubmitButton pendingText={c("sending")}>{t("resend")}</SubmitButton>
    </ActionForm>
  );
}
