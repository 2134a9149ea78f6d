import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import type { Workspace } from "#domain/consortia/workspace";
import { keptForm } from "#lib/forms/kept-form";
import { end } from "./actions.ts";

/** The coordinator ends the consortium for good, and says why. */
export async function End({ workspace }: { workspace: Workspace }) {
  const [t, kept] = await Promise.all([getTranslations("consortia.space"), keptForm("endConsortium")]);
  if (workspace.may.end !== true) return null;
  return (
    <WordedForm action={end} initial={kept} prefix="z" className="">
      <HiddenField name="consortiumId" value={workspace.id} />
      <Fold summary={t("end")}>
        <p>{t("endText")}</p>
        <TextArea name="endReason" label={t("endReason")} hint={t("endReasonHint")} rows={3} />
        <SubmitButton className="btn danger">{t("endConfirm")}</SubmitButton>
      </Fold>
    </WordedForm>
  );
}
