import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { Refusal } from "#domain/refusals";
import { formWords } from "#lib/forms/form-words";
import { HidingFields } from "../hiding-fields.tsx";
import { hide, show } from "./actions.ts";

type Props = { id: string; may: true | Refusal };

export async function HideForm({ id, may }: Props) {
  const [t, words] = await Promise.all([getTranslations("consortia"), formWords("consortia")]);
  if (may !== true) return <p className="meta">{words.refusal(may)}</p>;
  return (
    <WordedForm action={hide} className="" prefix={id}>
      <HiddenField name="consortiumId" value={id} />
      <Fold summary={t("staff.hide")}>
        <HidingFields label={t("fields.reason")} hint={t("staff.reasonHint")} />
        <SubmitButton className="btn danger">{t("staff.hideSend")}</SubmitButton>
      </Fold>
    </WordedForm>
  );
}

export async function ShowForm({ id, may }: Props) {
  const [t, words] = await Promise.all([getTranslations("consortia"), formWords("consortia")]);
  if (may !== true) return <p className="meta">{words.refusal(may)}</p>;
  return (
    <WordedForm action={show} className="" prefix={id}>
      <HiddenField name="consortiumId" value={id} />
      <SubmitButton className="btn quiet">{t("staff.show")}</SubmitButton>
    </WordedForm>
  );
}
