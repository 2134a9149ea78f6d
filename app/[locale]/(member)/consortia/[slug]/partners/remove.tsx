import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import type { Workspace } from "#domain/consortia/workspace";
import { remove } from "./actions.ts";

/** The coordinator takes a partner out, and says why. */
export async function Remove({ workspace }: { workspace: Workspace }) {
  const t = await getTranslations("consortia");
  if (workspace.may.remove !== true) return null;
  const partners = workspace.everyone.filter(({ role }) => role === "partner");
  return (
    <WordedForm action={remove} prefix="r" className="">
      <HiddenField name="consortiumId" value={workspace.id} />
      <Fold summary={t("space.remove")}>
        <p>{t("space.removeText")}</p>
        <SelectField
          name="organisationId"
          label={t("space.removeWho")}
          empty={t("space.handOverChoose")}
          options={partners.map(({ organisationId, name }) => ({ value: organisationId, text: name }))}
        />
        <TextArea name="why" label={t("space.removeReason")} hint={t("space.removeReasonHint")} rows={3} />
        <SubmitButton className="btn danger">{t("space.removeConfirm")}</SubmitButton>
      </Fold>
    </WordedForm>
  );
}
