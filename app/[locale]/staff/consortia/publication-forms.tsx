import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import type { ModeratedConsortium } from "#domain/consortia/moderation/moderation";
import { formWords } from "#lib/forms/form-words";
import { giveBack, publish } from "./actions.ts";

/** Publishes a consortium that waits to be checked, or returns it to its coordinator; or says why this reader cannot. */
export async function PublicationForms({ row: { id, version, may } }: { row: ModeratedConsortium }) {
  const [t, common, words] = await Promise.all([getTranslations("consortia"), getTranslations("common"), formWords("consortia")]);
  if (may.publish !== true) return <p className="meta">{words.refusal(may.publish)}</p>;
  const ofThis = (
    <>
      <HiddenField name="consortiumId" value={id} />
      <HiddenField name="version" value={version} />
    </>
  );
  return (
    <div className="stack">
      <WordedForm action={publish} className="" prefix={`p-${id}`}>
        {ofThis}
        <SubmitButton>{t("staff.publish")}</SubmitButton>
      </WordedForm>
      <WordedForm action={giveBack} className="" prefix={`r-${id}`}>
        {ofThis}
        <Fold summary={t("staff.return")}>
          <TextArea
            name="correction"
            label={t("fields.correction")}
            hint={t("staff.returnHint")}
            rows={4}
            counter={{ limit: 1000, text: common("form.left") }}
          />
          <SubmitButton className="btn quiet">{t("staff.returnSend")}</SubmitButton>
        </Fold>
      </WordedForm>
    </div>
  );
}
