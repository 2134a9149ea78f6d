import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { buttonClass } from "#components/ui/button";
import { resend } from "./actions.ts";

/** Sends the changed application back to the office; quiet while something that was asked for is as it was. */
export async function ResendForm({ reference, quiet }: { reference: string; quiet: boolean }) {
  const [t, c] = await Promise.all([getTranslations("membership.own"), getTranslations("common.form")]);
  return (
    <WordedForm prefix="resend-" action={resend}>
      <HiddenField name="reference" value={reference} />
      <SubmitButton className={buttonClass({ quiet })} pendingText={c("sending")}>
        {t("resend")}
      </SubmitButton>
    </WordedForm>
  );
}
