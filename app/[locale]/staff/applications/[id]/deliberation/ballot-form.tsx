import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form";
import { RadioGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import type { VoteView } from "#domain/review/committee/votes";
import { BALLOT_CHOICES } from "#domain/review/state";
import { ballot } from "../committee-actions.ts";

/** One's ballot in an open vote. */
export async function BallotForm({ applicationId, vote: { id, secret } }: { applicationId: string; vote: VoteView }) {
  const [t, c] = await Promise.all([getTranslations("committee"), getTranslations("common.form")]);
  return (
    <ActionForm className="stack" prefix="ballot-" action={ballot} summaryTitle={c("problem")} titlePrefix={c("errorPrefix")}>
      <HiddenField name="applicationId" value={applicationId} />
      <HiddenField name="voteId" value={id} />
      <RadioGroup
        name="choice"
        label={t("fields.choice")}
        hint={secret ? `${t("vote.castHint")} ${t("vote.secretHint")}` : t("vote.castHint")}
        options={BALLOT_CHOICES.map((value) => ({ value, text: t(`vote.choices.${value}`) }))}
      />
      <SubmitButton className="btn small">{t("vote.cast")}</SubmitButton>
    </ActionForm>
  );
}
