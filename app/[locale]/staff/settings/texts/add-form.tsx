import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { OwnPurpose } from "#domain/texts/state";
import { keptForm } from "#lib/forms/kept-form";
import { add } from "./actions.ts";
import { LanguageFields } from "./language-fields.tsx";

/** Adds a text of the cluster's own for a purpose. */
export async function AddTextForm({ purpose }: { purpose: OwnPurpose }) {
  const [t, initial] = await Promise.all([getTranslations("settings.texts"), keptForm("addPreparedText", { purpose })]);
  return (
    <WordedForm className="stack" prefix={`add-${purpose}-`} action={add} initial={initial} clearWhenDone>
      <HiddenField name="purpose" value={purpose} />
      <Fold summary={t("add")} toType>
        <LanguageFields called={() => ""} />
        <SubmitButton className="btn small">{t("addDo")}</SubmitButton>
      </Fold>
    </WordedForm>
  );
}
