import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { remove } from "./actions.ts";

/** Two steps without a script: what it means, then the button. */
export async function DeleteForm({ reference }: { reference: string }) {
  const t = await getTranslations("membership.tasks");
  return (
    <details className="fold sec">
      <summary>{t("delete")}</summary>
      <div>
        <p>{t("deleteText")}</p>
        <WordedForm prefix="delete-" action={remove}>
          <HiddenField name="reference" value={reference} />
          <SubmitButton className="btn danger">{t("deleteSure")}</SubmitButton>
        </WordedForm>
      </div>
    </details>
  );
}
