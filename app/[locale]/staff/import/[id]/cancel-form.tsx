import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { cancel } from "../actions.ts";

/** Ends an import and keeps none of it. */
export async function CancelForm({ id }: { id: string }) {
  const t = await getTranslations("exchange.import");
  return (
    <WordedForm action={cancel} prefix="cancel-" className="mt-4">
      <HiddenField name="importId" value={id} />
      <SubmitButton className="btn quiet">{t("cancel")}</SubmitButton>
    </WordedForm>
  );
}
