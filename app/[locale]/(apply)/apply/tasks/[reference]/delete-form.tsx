import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { remove } from "./actions.ts";

/** Two steps without a script: what it means, then the button. */
export async function DeleteForm({ reference }: { reference: string }) {
  const t = await getTranslations("membership.tasks");
  return (
    <WordedForm prefix="delete-" action={remove} className="form sec">
      <HiddenField name="reference" value={reference} />
      <Fold look="fold" summary={t("delete")}>
        <p>{t("deleteText")}</p>
        <SubmitButton className="btn danger">{t("deleteSure")}</SubmitButton>
      </Fold>
    </WordedForm>
  );
}
