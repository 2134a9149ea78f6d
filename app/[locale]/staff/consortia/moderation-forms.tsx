import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import type { Refusal } from "#domain/refusals";
import { formWords } from "#lib/forms/form-words";
import { HidingFields } from "../hiding-fields.tsx";
import { hide, show } from "./actions.ts";

type Props = { id: string; may: true | Refusal };

export async function HideForm({ id, may }: Props) {
  const [t, common, words] = await Promise.all([getTranslations("consortia"), getTranslations("common"), formWords("consortia")]);
  if (may !== true) return <p className="meta">{words.refusal(may)}</p>;
  return (
    <ActionForm action={hide} className="" summaryTitle={common("form.problem")} titlePrefix={common("form.errorPrefix")} prefix={id}>
      <HiddenField name="consortiumId" value={id} />
      <Fold summary={t("staff.hide")}>
        <HidingFields label={t("fields.reason")} hint={t("staff.reasonHint")} />
        <SubmitButton className="btn danger">{t("staff.hideSend")}</SubmitButton>
      </Fold>
    </ActionForm>
  );
}

export async function ShowForm({ id, may }: Props) {
  const [t, common, words] = await Promise.all([getTranslations("consortia"), getTranslations("common"), formWords("consortia")]);
  if (may !== true) return <p className="meta">{words.refusal(may)}</p>;
  return (
    <ActionForm action={show} className="" summaryTitle={common("form.problem")} titlePrefix={common("form.errorPrefix")} prefix={id}>
      <HiddenField name="consortiumId" value={id} />
      <SubmitButton className="btn quiet">{t("staff.show")}</SubmitButton>
    </ActionForm>
  );
}
